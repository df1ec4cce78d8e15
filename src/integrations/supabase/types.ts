export type Json =
  | string
  | number
  | boolean
  | null
  | { [key: string]: Json | undefined }
  | Json[]

export type Database = {
  // Allows to automatically instantiate createClient with right options
  // instead of createClient<Database, { PostgrestVersion: 'XX' }>(URL, KEY)
  __InternalSupabase: {
    PostgrestVersion: "13"
  }
  public: {
    Tables: {
      accounts: {
        Row: {
          created_at: string
          email: string
          id: string
          is_demo: boolean
          role: string
          status: string
          updated_at: string
        }
        Insert: {
          created_at?: string
          email: string
          id: string
          is_demo?: boolean
          role?: string
          status?: string
          updated_at?: string
        }
        Update: {
          created_at?: string
          email?: string
          id?: string
          is_demo?: boolean
          role?: string
          status?: string
          updated_at?: string
        }
        Relationships: [
          {
            foreignKeyName: "accounts_id_fkey"
            columns: ["id"]
            isOneToOne: true
            referencedRelation: "profiles"
            referencedColumns: ["id"]
          },
        ]
      }
      ai_generated_content: {
        Row: {
          author_id: string | null
          content: NonNullable<Json>
          content_type: string
          created_at: string
          decided_at: string | null
          decided_by: string | null
          decision_reason: string | null
          engine: string | null
          expires_at: string | null
          id: string
          identifier: string
          last_updated: string
          sources: string[]
          status: string
          title: string
        }
        Insert: {
          author_id?: string | null
          content: NonNullable<Json>
          content_type: string
          created_at?: string
          decided_at?: string | null
          decided_by?: string | null
          decision_reason?: string | null
          engine?: string | null
          expires_at?: string | null
          id?: string
          identifier: string
          last_updated?: string
          sources?: string[]
          status?: string
          title: string
        }
        Update: {
          author_id?: string | null
          content?: NonNullable<Json>
          content_type?: string
          created_at?: string
          decided_at?: string | null
          decided_by?: string | null
          decision_reason?: string | null
          engine?: string | null
          expires_at?: string | null
          id?: string
          identifier?: string
          last_updated?: string
          sources?: string[]
          status?: string
          title?: string
        }
        Relationships: [
          {
            foreignKeyName: "ai_generated_content_author_id_fkey"
            columns: ["author_id"]
            isOneToOne: false
            referencedRelation: "profiles"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "ai_generated_content_decided_by_fkey"
            columns: ["decided_by"]
            isOneToOne: false
            referencedRelation: "profiles"
            referencedColumns: ["id"]
          },
        ]
      }
      audio_recordings: {
        Row: {
          byte_count: number
          created_at: string
          duration_seconds: number
          emotion_id: string | null
          file_id: string
          id: string
          journal_entry_id: string | null
          media_type: string
          sha256: string
          user_id: string
        }
        Insert: {
          byte_count: number
          created_at?: string
          duration_seconds: number
          emotion_id?: string | null
          file_id: string
          id?: string
          journal_entry_id?: string | null
          media_type: string
          sha256: string
          user_id?: string
        }
        Update: {
          byte_count?: number
          created_at?: string
          duration_seconds?: number
          emotion_id?: string | null
          file_id?: string
          id?: string
          journal_entry_id?: string | null
          media_type?: string
          sha256?: string
          user_id?: string
        }
        Relationships: [
          {
            foreignKeyName: "audio_recordings_emotion_id_own"
            columns: ["user_id", "emotion_id"]
            isOneToOne: true
            referencedRelation: "emotions"
            referencedColumns: ["user_id", "id"]
          },
          {
            foreignKeyName: "audio_recordings_journal_entry_id_own"
            columns: ["user_id", "journal_entry_id"]
            isOneToOne: true
            referencedRelation: "journal_entries"
            referencedColumns: ["user_id", "id"]
          },
          {
            foreignKeyName: "audio_recordings_user_id_fkey"
            columns: ["user_id"]
            isOneToOne: false
            referencedRelation: "profiles"
            referencedColumns: ["id"]
          },
        ]
      }
      badges: {
        Row: {
          awarded_at: string
          description: string | null
          id: string
          image_url: string | null
          is_shown: boolean
          name: string
          user_id: string
        }
        Insert: {
          awarded_at?: string
          description?: string | null
          id?: string
          image_url?: string | null
          is_shown?: boolean
          name: string
          user_id: string
        }
        Update: {
          awarded_at?: string
          description?: string | null
          id?: string
          image_url?: string | null
          is_shown?: boolean
          name?: string
          user_id?: string
        }
        Relationships: [
          {
            foreignKeyName: "badges_user_id_fkey"
            columns: ["user_id"]
            isOneToOne: false
            referencedRelation: "profiles"
            referencedColumns: ["id"]
          },
        ]
      }
      buddies: {
        Row: {
          buddy_user_id: string
          date: string
          id: string
          status: string
          user_id: string
        }
        Insert: {
          buddy_user_id: string
          date?: string
          id?: string
          status?: string
          user_id?: string
        }
        Update: {
          buddy_user_id?: string
          date?: string
          id?: string
          status?: string
          user_id?: string
        }
        Relationships: [
          {
            foreignKeyName: "buddies_buddy_user_id_fkey"
            columns: ["buddy_user_id"]
            isOneToOne: false
            referencedRelation: "profiles"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "buddies_user_id_fkey"
            columns: ["user_id"]
            isOneToOne: false
            referencedRelation: "profiles"
            referencedColumns: ["id"]
          },
        ]
      }
      chat_conversations: {
        Row: {
          created_at: string
          id: string
          last_message: string | null
          title: string | null
          updated_at: string
          user_id: string
        }
        Insert: {
          created_at?: string
          id?: string
          last_message?: string | null
          title?: string | null
          updated_at?: string
          user_id?: string
        }
        Update: {
          created_at?: string
          id?: string
          last_message?: string | null
          title?: string | null
          updated_at?: string
          user_id?: string
        }
        Relationships: [
          {
            foreignKeyName: "chat_conversations_user_id_fkey"
            columns: ["user_id"]
            isOneToOne: false
            referencedRelation: "profiles"
            referencedColumns: ["id"]
          },
        ]
      }
      chat_messages: {
        Row: {
          conversation_id: string
          edited_at: string | null
          id: string
          sender: string
          text: string
          timestamp: string
          user_id: string
        }
        Insert: {
          conversation_id: string
          edited_at?: string | null
          id?: string
          sender?: string
          text: string
          timestamp?: string
          user_id?: string
        }
        Update: {
          conversation_id?: string
          edited_at?: string | null
          id?: string
          sender?: string
          text?: string
          timestamp?: string
          user_id?: string
        }
        Relationships: [
          {
            foreignKeyName: "chat_messages_conversation_id_fkey"
            columns: ["conversation_id"]
            isOneToOne: false
            referencedRelation: "chat_conversations"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "chat_messages_user_id_fkey"
            columns: ["user_id"]
            isOneToOne: false
            referencedRelation: "profiles"
            referencedColumns: ["id"]
          },
        ]
      }
      chat_participants: {
        Row: {
          conversation_id: string
          created_at: string
          id: string
          user_id: string
        }
        Insert: {
          conversation_id: string
          created_at?: string
          id?: string
          user_id: string
        }
        Update: {
          conversation_id?: string
          created_at?: string
          id?: string
          user_id?: string
        }
        Relationships: [
          {
            foreignKeyName: "chat_participants_conversation_id_fkey"
            columns: ["conversation_id"]
            isOneToOne: false
            referencedRelation: "chat_conversations"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "chat_participants_user_id_fkey"
            columns: ["user_id"]
            isOneToOne: false
            referencedRelation: "profiles"
            referencedColumns: ["id"]
          },
        ]
      }
      clinical_signals: {
        Row: {
          created_at: string
          domain: string
          expires_at: string
          id: string
          level: number
          metadata: NonNullable<Json>
          module_context: string
          source_instrument: string
          user_id: string
          window_type: string
        }
        Insert: {
          created_at?: string
          domain?: string
          expires_at: string
          id?: string
          level: number
          metadata?: NonNullable<Json>
          module_context?: string
          source_instrument: string
          user_id?: string
          window_type?: string
        }
        Update: {
          created_at?: string
          domain?: string
          expires_at?: string
          id?: string
          level?: number
          metadata?: NonNullable<Json>
          module_context?: string
          source_instrument?: string
          user_id?: string
          window_type?: string
        }
        Relationships: [
          {
            foreignKeyName: "clinical_signals_user_id_fkey"
            columns: ["user_id"]
            isOneToOne: false
            referencedRelation: "profiles"
            referencedColumns: ["id"]
          },
        ]
      }
      comments: {
        Row: {
          content: string
          date: string
          edited_at: string | null
          id: string
          post_id: string
          user_id: string
        }
        Insert: {
          content: string
          date?: string
          edited_at?: string | null
          id?: string
          post_id: string
          user_id?: string
        }
        Update: {
          content?: string
          date?: string
          edited_at?: string | null
          id?: string
          post_id?: string
          user_id?: string
        }
        Relationships: [
          {
            foreignKeyName: "comments_post_id_fkey"
            columns: ["post_id"]
            isOneToOne: false
            referencedRelation: "posts"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "comments_user_id_fkey"
            columns: ["user_id"]
            isOneToOne: false
            referencedRelation: "profiles"
            referencedColumns: ["id"]
          },
        ]
      }
      consents: {
        Row: {
          granted_at: string
          id: string
          purpose: string
          text_version: string
          user_id: string
          withdrawn_at: string | null
        }
        Insert: {
          granted_at?: string
          id?: string
          purpose: string
          text_version: string
          user_id?: string
          withdrawn_at?: string | null
        }
        Update: {
          granted_at?: string
          id?: string
          purpose?: string
          text_version?: string
          user_id?: string
          withdrawn_at?: string | null
        }
        Relationships: [
          {
            foreignKeyName: "consents_user_id_fkey"
            columns: ["user_id"]
            isOneToOne: false
            referencedRelation: "profiles"
            referencedColumns: ["id"]
          },
        ]
      }
      "Digital Medicine": {
        Row: {
          consent_at: string
          created_at: string
          email: string
          expires_at: string
          id: number
          intéret: string | null
          prénom: string | null
        }
        Insert: {
          consent_at: string
          created_at?: string
          email: string
          expires_at?: string
          id?: number
          intéret?: string | null
          prénom?: string | null
        }
        Update: {
          consent_at?: string
          created_at?: string
          email?: string
          expires_at?: string
          id?: number
          intéret?: string | null
          prénom?: string | null
        }
        Relationships: []
      }
      ecos_situations_complete: {
        Row: {
          author_id: string | null
          content: NonNullable<Json>
          created_at: string
          id: string
          situation_number: number | null
          status: string
          title: string
          updated_at: string
        }
        Insert: {
          author_id?: string | null
          content?: NonNullable<Json>
          created_at?: string
          id?: string
          situation_number?: number | null
          status?: string
          title: string
          updated_at?: string
        }
        Update: {
          author_id?: string | null
          content?: NonNullable<Json>
          created_at?: string
          id?: string
          situation_number?: number | null
          status?: string
          title?: string
          updated_at?: string
        }
        Relationships: [
          {
            foreignKeyName: "ecos_situations_complete_author_id_fkey"
            columns: ["author_id"]
            isOneToOne: false
            referencedRelation: "profiles"
            referencedColumns: ["id"]
          },
        ]
      }
      edn_items: {
        Row: {
          content_hash: string | null
          created_at: string
          has_link: string | null
          has_recommendation: boolean | null
          id: number
          item_number: string
          rank: string | null
          rank_a_objectives: number | null
          rank_b_objectives: number | null
          see_items: number[]
          sources: NonNullable<Json>
          specialties: string[]
          specialty: string | null
          teaching_unit: number | null
          teaching_unit_title: string | null
          title: string
          title_confirmed: boolean
          title_other_wording: string | null
          updated_at: string
        }
        Insert: {
          content_hash?: string | null
          created_at?: string
          has_link?: string | null
          has_recommendation?: boolean | null
          id?: number
          item_number: string
          rank?: string | null
          rank_a_objectives?: number | null
          rank_b_objectives?: number | null
          see_items?: number[]
          sources?: NonNullable<Json>
          specialties?: string[]
          specialty?: string | null
          teaching_unit?: number | null
          teaching_unit_title?: string | null
          title: string
          title_confirmed?: boolean
          title_other_wording?: string | null
          updated_at?: string
        }
        Update: {
          content_hash?: string | null
          created_at?: string
          has_link?: string | null
          has_recommendation?: boolean | null
          id?: number
          item_number?: string
          rank?: string | null
          rank_a_objectives?: number | null
          rank_b_objectives?: number | null
          see_items?: number[]
          sources?: NonNullable<Json>
          specialties?: string[]
          specialty?: string | null
          teaching_unit?: number | null
          teaching_unit_title?: string | null
          title?: string
          title_confirmed?: boolean
          title_other_wording?: string | null
          updated_at?: string
        }
        Relationships: []
      }
      emotion_revisions: {
        Row: {
          created_at: string
          date: string
          emojis: string | null
          emotion_id: string
          had_voice: boolean
          id: string
          score: number | null
          text: string | null
          user_id: string
        }
        Insert: {
          created_at?: string
          date: string
          emojis?: string | null
          emotion_id: string
          had_voice: boolean
          id?: string
          score?: number | null
          text?: string | null
          user_id: string
        }
        Update: {
          created_at?: string
          date?: string
          emojis?: string | null
          emotion_id?: string
          had_voice?: boolean
          id?: string
          score?: number | null
          text?: string | null
          user_id?: string
        }
        Relationships: [
          {
            foreignKeyName: "emotion_revisions_emotion_id_own"
            columns: ["user_id", "emotion_id"]
            isOneToOne: false
            referencedRelation: "emotions"
            referencedColumns: ["user_id", "id"]
          },
          {
            foreignKeyName: "emotion_revisions_user_id_fkey"
            columns: ["user_id"]
            isOneToOne: false
            referencedRelation: "profiles"
            referencedColumns: ["id"]
          },
        ]
      }
      emotions: {
        Row: {
          ai_feedback: string | null
          audio_url: string | null
          created_at: string
          date: string
          emojis: string | null
          id: string
          is_edited: boolean
          score: number | null
          text: string | null
          user_id: string
        }
        Insert: {
          ai_feedback?: string | null
          audio_url?: string | null
          created_at?: string
          date?: string
          emojis?: string | null
          id?: string
          is_edited?: boolean
          score?: number | null
          text?: string | null
          user_id?: string
        }
        Update: {
          ai_feedback?: string | null
          audio_url?: string | null
          created_at?: string
          date?: string
          emojis?: string | null
          id?: string
          is_edited?: boolean
          score?: number | null
          text?: string | null
          user_id?: string
        }
        Relationships: [
          {
            foreignKeyName: "emotions_user_id_fkey"
            columns: ["user_id"]
            isOneToOne: false
            referencedRelation: "profiles"
            referencedColumns: ["id"]
          },
        ]
      }
      gesture_effects: {
        Row: {
          after_arousal: number
          after_valence: number
          before_arousal: number
          before_valence: number
          created_at: string
          expires_at: string
          id: string
          slug: string
          user_id: string
        }
        Insert: {
          after_arousal: number
          after_valence: number
          before_arousal: number
          before_valence: number
          created_at?: string
          expires_at?: string
          id?: string
          slug: string
          user_id?: string
        }
        Update: {
          after_arousal?: number
          after_valence?: number
          before_arousal?: number
          before_valence?: number
          created_at?: string
          expires_at?: string
          id?: string
          slug?: string
          user_id?: string
        }
        Relationships: [
          {
            foreignKeyName: "gesture_effects_slug_fkey"
            columns: ["slug"]
            isOneToOne: false
            referencedRelation: "micro_gestures"
            referencedColumns: ["slug"]
          },
          {
            foreignKeyName: "gesture_effects_user_id_fkey"
            columns: ["user_id"]
            isOneToOne: false
            referencedRelation: "profiles"
            referencedColumns: ["id"]
          },
        ]
      }
      group_memberships: {
        Row: {
          created_at: string
          group_id: string
          id: string
          role: string
          user_id: string
        }
        Insert: {
          created_at?: string
          group_id: string
          id?: string
          role?: string
          user_id?: string
        }
        Update: {
          created_at?: string
          group_id?: string
          id?: string
          role?: string
          user_id?: string
        }
        Relationships: [
          {
            foreignKeyName: "group_memberships_group_id_fkey"
            columns: ["group_id"]
            isOneToOne: false
            referencedRelation: "groups"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "group_memberships_user_id_fkey"
            columns: ["user_id"]
            isOneToOne: false
            referencedRelation: "profiles"
            referencedColumns: ["id"]
          },
        ]
      }
      groups: {
        Row: {
          created_at: string
          id: string
          members: string[]
          name: string
          owner_id: string | null
          topic: string | null
          updated_at: string
          visibility: string
        }
        Insert: {
          created_at?: string
          id?: string
          members?: string[]
          name: string
          owner_id?: string | null
          topic?: string | null
          updated_at?: string
          visibility?: string
        }
        Update: {
          created_at?: string
          id?: string
          members?: string[]
          name?: string
          owner_id?: string | null
          topic?: string | null
          updated_at?: string
          visibility?: string
        }
        Relationships: [
          {
            foreignKeyName: "groups_owner_id_fkey"
            columns: ["owner_id"]
            isOneToOne: false
            referencedRelation: "profiles"
            referencedColumns: ["id"]
          },
        ]
      }
      help_lines: {
        Row: {
          audience_en: string
          audience_fr: string
          channels: string[]
          content_hash: string | null
          description_en: string
          description_fr: string
          hours_en: string
          hours_fr: string
          label_en: string
          label_fr: string
          number: string
          position: number
          slug: string
          source_label: string
          source_url: string | null
          updated_at: string
          verification: string
          verified_on: string
        }
        Insert: {
          audience_en: string
          audience_fr: string
          channels?: string[]
          content_hash?: string | null
          description_en: string
          description_fr: string
          hours_en: string
          hours_fr: string
          label_en: string
          label_fr: string
          number: string
          position?: number
          slug: string
          source_label: string
          source_url?: string | null
          updated_at?: string
          verification: string
          verified_on: string
        }
        Update: {
          audience_en?: string
          audience_fr?: string
          channels?: string[]
          content_hash?: string | null
          description_en?: string
          description_fr?: string
          hours_en?: string
          hours_fr?: string
          label_en?: string
          label_fr?: string
          number?: string
          position?: number
          slug?: string
          source_label?: string
          source_url?: string | null
          updated_at?: string
          verification?: string
          verified_on?: string
        }
        Relationships: []
      }
      invitations: {
        Row: {
          accepted_at: string | null
          created_at: string
          email: string
          expires_at: string
          id: string
          invited_by: string
          revoked_at: string | null
          role: string
          status: Database["public"]["Enums"]["invitation_status"]
          token: string | null
          token_hash: string
        }
        Insert: {
          accepted_at?: string | null
          created_at?: string
          email: string
          expires_at?: string
          id?: string
          invited_by?: string
          revoked_at?: string | null
          role?: string
          status?: Database["public"]["Enums"]["invitation_status"]
          token?: string | null
          token_hash: string
        }
        Update: {
          accepted_at?: string | null
          created_at?: string
          email?: string
          expires_at?: string
          id?: string
          invited_by?: string
          revoked_at?: string | null
          role?: string
          status?: Database["public"]["Enums"]["invitation_status"]
          token?: string | null
          token_hash?: string
        }
        Relationships: [
          {
            foreignKeyName: "invitations_invited_by_fkey"
            columns: ["invited_by"]
            isOneToOne: false
            referencedRelation: "profiles"
            referencedColumns: ["id"]
          },
        ]
      }
      item_situation_relations: {
        Row: {
          created_at: string
          id: number
          item_id: number
          situation_id: number
        }
        Insert: {
          created_at?: string
          id?: number
          item_id: number
          situation_id: number
        }
        Update: {
          created_at?: string
          id?: number
          item_id?: number
          situation_id?: number
        }
        Relationships: [
          {
            foreignKeyName: "item_situation_relations_item_id_fkey"
            columns: ["item_id"]
            isOneToOne: false
            referencedRelation: "edn_items"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "item_situation_relations_situation_id_fkey"
            columns: ["situation_id"]
            isOneToOne: false
            referencedRelation: "starting_situations"
            referencedColumns: ["id"]
          },
        ]
      }
      item_therapeutic_relations: {
        Row: {
          created_at: string
          id: number
          item_id: number
          therapeutic_id: number
        }
        Insert: {
          created_at?: string
          id?: number
          item_id: number
          therapeutic_id: number
        }
        Update: {
          created_at?: string
          id?: number
          item_id?: number
          therapeutic_id?: number
        }
        Relationships: [
          {
            foreignKeyName: "item_therapeutic_relations_item_id_fkey"
            columns: ["item_id"]
            isOneToOne: false
            referencedRelation: "edn_items"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "item_therapeutic_relations_therapeutic_id_fkey"
            columns: ["therapeutic_id"]
            isOneToOne: false
            referencedRelation: "therapeutic_classes"
            referencedColumns: ["id"]
          },
        ]
      }
      journal_entries: {
        Row: {
          ai_feedback: string | null
          ai_feedback_origin: Json | null
          audio_url: string | null
          content: string
          created_at: string
          date: string
          id: string
          is_favourite: boolean
          tags: string[]
          updated_at: string
          user_id: string
        }
        Insert: {
          ai_feedback?: string | null
          ai_feedback_origin?: Json | null
          audio_url?: string | null
          content: string
          created_at?: string
          date?: string
          id?: string
          is_favourite?: boolean
          tags?: string[]
          updated_at?: string
          user_id?: string
        }
        Update: {
          ai_feedback?: string | null
          ai_feedback_origin?: Json | null
          audio_url?: string | null
          content?: string
          created_at?: string
          date?: string
          id?: string
          is_favourite?: boolean
          tags?: string[]
          updated_at?: string
          user_id?: string
        }
        Relationships: [
          {
            foreignKeyName: "journal_entries_user_id_fkey"
            columns: ["user_id"]
            isOneToOne: false
            referencedRelation: "profiles"
            referencedColumns: ["id"]
          },
        ]
      }
      medilinko_consultations: {
        Row: {
          consultation_result: string | null
          created_at: string
          email: string | null
          id: string
          patient_data: NonNullable<Json>
          patient_name: string | null
          payment_status: string
          updated_at: string
          user_id: string
        }
        Insert: {
          consultation_result?: string | null
          created_at?: string
          email?: string | null
          id?: string
          patient_data?: NonNullable<Json>
          patient_name?: string | null
          payment_status?: string
          updated_at?: string
          user_id?: string
        }
        Update: {
          consultation_result?: string | null
          created_at?: string
          email?: string | null
          id?: string
          patient_data?: NonNullable<Json>
          patient_name?: string | null
          payment_status?: string
          updated_at?: string
          user_id?: string
        }
        Relationships: [
          {
            foreignKeyName: "medilinko_consultations_user_id_fkey"
            columns: ["user_id"]
            isOneToOne: false
            referencedRelation: "profiles"
            referencedColumns: ["id"]
          },
        ]
      }
      member_cards: {
        Row: {
          avatar_url: string | null
          bio: string | null
          is_listed: boolean
          name: string | null
          updated_at: string
          user_id: string
        }
        Insert: {
          avatar_url?: string | null
          bio?: string | null
          is_listed?: boolean
          name?: string | null
          updated_at?: string
          user_id: string
        }
        Update: {
          avatar_url?: string | null
          bio?: string | null
          is_listed?: boolean
          name?: string | null
          updated_at?: string
          user_id?: string
        }
        Relationships: [
          {
            foreignKeyName: "member_cards_user_id_fkey"
            columns: ["user_id"]
            isOneToOne: true
            referencedRelation: "profiles"
            referencedColumns: ["id"]
          },
        ]
      }
      micro_gestures: {
        Row: {
          clinical_review: string
          content: NonNullable<Json>
          content_hash: string | null
          contraindications: NonNullable<Json>
          duration_seconds: number
          evidence_grade: string
          needs: NonNullable<Json>
          position: number
          postures: string[]
          slug: string
          sources: NonNullable<Json>
          suits: NonNullable<Json>
          updated_at: string
        }
        Insert: {
          clinical_review: string
          content: NonNullable<Json>
          content_hash?: string | null
          contraindications: NonNullable<Json>
          duration_seconds: number
          evidence_grade: string
          needs: NonNullable<Json>
          position: number
          postures: string[]
          slug: string
          sources: NonNullable<Json>
          suits: NonNullable<Json>
          updated_at?: string
        }
        Update: {
          clinical_review?: string
          content?: NonNullable<Json>
          content_hash?: string | null
          contraindications?: NonNullable<Json>
          duration_seconds?: number
          evidence_grade?: string
          needs?: NonNullable<Json>
          position?: number
          postures?: string[]
          slug?: string
          sources?: NonNullable<Json>
          suits?: NonNullable<Json>
          updated_at?: string
        }
        Relationships: []
      }
      notifications: {
        Row: {
          action_link: string | null
          action_text: string | null
          category: string | null
          channel: string
          clicked_at: string | null
          created_at: string
          deeplink: string | null
          delivered_at: string | null
          delivery_method: string[]
          expires_at: string
          icon: string | null
          id: string
          image: string | null
          message: string
          metadata: NonNullable<Json>
          priority: string
          read: boolean
          scheduled_at: string | null
          source_url: string | null
          target_audience: string | null
          title: string
          type: string
          user_id: string
        }
        Insert: {
          action_link?: string | null
          action_text?: string | null
          category?: string | null
          channel?: string
          clicked_at?: string | null
          created_at?: string
          deeplink?: string | null
          delivered_at?: string | null
          delivery_method?: string[]
          expires_at?: string
          icon?: string | null
          id?: string
          image?: string | null
          message: string
          metadata?: NonNullable<Json>
          priority?: string
          read?: boolean
          scheduled_at?: string | null
          source_url?: string | null
          target_audience?: string | null
          title: string
          type: string
          user_id: string
        }
        Update: {
          action_link?: string | null
          action_text?: string | null
          category?: string | null
          channel?: string
          clicked_at?: string | null
          created_at?: string
          deeplink?: string | null
          delivered_at?: string | null
          delivery_method?: string[]
          expires_at?: string
          icon?: string | null
          id?: string
          image?: string | null
          message?: string
          metadata?: NonNullable<Json>
          priority?: string
          read?: boolean
          scheduled_at?: string | null
          source_url?: string | null
          target_audience?: string | null
          title?: string
          type?: string
          user_id?: string
        }
        Relationships: [
          {
            foreignKeyName: "notifications_user_id_fkey"
            columns: ["user_id"]
            isOneToOne: false
            referencedRelation: "profiles"
            referencedColumns: ["id"]
          },
        ]
      }
      official_content_cache: {
        Row: {
          content: string
          content_hash: string | null
          id: string
          is_displayable: boolean
          item_number: string | null
          last_updated: string
          licence: string | null
          situation_number: string | null
          source_url: string | null
        }
        Insert: {
          content: string
          content_hash?: string | null
          id?: string
          is_displayable?: boolean
          item_number?: string | null
          last_updated?: string
          licence?: string | null
          situation_number?: string | null
          source_url?: string | null
        }
        Update: {
          content?: string
          content_hash?: string | null
          id?: string
          is_displayable?: boolean
          item_number?: string | null
          last_updated?: string
          licence?: string | null
          situation_number?: string | null
          source_url?: string | null
        }
        Relationships: []
      }
      "official_content_cache new": {
        Row: {
          content: string
          content_hash: string | null
          created_at: string
          id: string
          identifier: string
          identifier_type: string
          is_displayable: boolean
          licence: string | null
          source_url: string | null
          title: string | null
        }
        Insert: {
          content: string
          content_hash?: string | null
          created_at?: string
          id?: string
          identifier: string
          identifier_type: string
          is_displayable?: boolean
          licence?: string | null
          source_url?: string | null
          title?: string | null
        }
        Update: {
          content?: string
          content_hash?: string | null
          created_at?: string
          id?: string
          identifier?: string
          identifier_type?: string
          is_displayable?: boolean
          licence?: string | null
          source_url?: string | null
          title?: string | null
        }
        Relationships: []
      }
      post_reactions: {
        Row: {
          created_at: string
          id: string
          kind: string
          post_id: string
          user_id: string
        }
        Insert: {
          created_at?: string
          id?: string
          kind?: string
          post_id: string
          user_id?: string
        }
        Update: {
          created_at?: string
          id?: string
          kind?: string
          post_id?: string
          user_id?: string
        }
        Relationships: [
          {
            foreignKeyName: "post_reactions_post_id_fkey"
            columns: ["post_id"]
            isOneToOne: false
            referencedRelation: "posts"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "post_reactions_user_id_fkey"
            columns: ["user_id"]
            isOneToOne: false
            referencedRelation: "profiles"
            referencedColumns: ["id"]
          },
        ]
      }
      posts: {
        Row: {
          content: string
          date: string
          edited_at: string | null
          group_id: string | null
          id: string
          image_url: string | null
          reactions: number
          user_id: string
        }
        Insert: {
          content: string
          date?: string
          edited_at?: string | null
          group_id?: string | null
          id?: string
          image_url?: string | null
          reactions?: number
          user_id?: string
        }
        Update: {
          content?: string
          date?: string
          edited_at?: string | null
          group_id?: string | null
          id?: string
          image_url?: string | null
          reactions?: number
          user_id?: string
        }
        Relationships: [
          {
            foreignKeyName: "posts_group_id_fkey"
            columns: ["group_id"]
            isOneToOne: false
            referencedRelation: "groups"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "posts_user_id_fkey"
            columns: ["user_id"]
            isOneToOne: false
            referencedRelation: "profiles"
            referencedColumns: ["id"]
          },
        ]
      }
      profiles: {
        Row: {
          avatar_url: string | null
          bio: string | null
          created_at: string
          department: string | null
          email: string
          emotional_score: number | null
          id: string
          job_title: string | null
          location: string | null
          name: string | null
          phone: string | null
          preferences: NonNullable<Json>
          role: string
          updated_at: string
          website: string | null
        }
        Insert: {
          avatar_url?: string | null
          bio?: string | null
          created_at?: string
          department?: string | null
          email: string
          emotional_score?: number | null
          id: string
          job_title?: string | null
          location?: string | null
          name?: string | null
          phone?: string | null
          preferences?: NonNullable<Json>
          role?: string
          updated_at?: string
          website?: string | null
        }
        Update: {
          avatar_url?: string | null
          bio?: string | null
          created_at?: string
          department?: string | null
          email?: string
          emotional_score?: number | null
          id?: string
          job_title?: string | null
          location?: string | null
          name?: string | null
          phone?: string | null
          preferences?: NonNullable<Json>
          role?: string
          updated_at?: string
          website?: string | null
        }
        Relationships: []
      }
      protocol_line_reports: {
        Row: {
          created_at: string
          fault: string
          handled_at: string | null
          id: string
          line: string
          line_id: string
          read_version: number
          slug: string
          user_id: string | null
        }
        Insert: {
          created_at?: string
          fault: string
          handled_at?: string | null
          id?: string
          line: string
          line_id: string
          read_version: number
          slug: string
          user_id?: string | null
        }
        Update: {
          created_at?: string
          fault?: string
          handled_at?: string | null
          id?: string
          line?: string
          line_id?: string
          read_version?: number
          slug?: string
          user_id?: string | null
        }
        Relationships: [
          {
            foreignKeyName: "protocol_line_reports_user_id_fkey"
            columns: ["user_id"]
            isOneToOne: false
            referencedRelation: "profiles"
            referencedColumns: ["id"]
          },
        ]
      }
      reminder_settings: {
        Row: {
          created_at: string
          id: string
          less_level: number
          less_since: string | null
          less_until: string | null
          paused_until: string | null
          plan_changed_at: string
          planned_until: string | null
          quiet_from: string
          quiet_until: string
          time_zone: string
          updated_at: string
          user_id: string
          weekly_cap: number
        }
        Insert: {
          created_at?: string
          id?: string
          less_level?: number
          less_since?: string | null
          less_until?: string | null
          paused_until?: string | null
          plan_changed_at?: string
          planned_until?: string | null
          quiet_from?: string
          quiet_until?: string
          time_zone?: string
          updated_at?: string
          user_id?: string
          weekly_cap?: number
        }
        Update: {
          created_at?: string
          id?: string
          less_level?: number
          less_since?: string | null
          less_until?: string | null
          paused_until?: string | null
          plan_changed_at?: string
          planned_until?: string | null
          quiet_from?: string
          quiet_until?: string
          time_zone?: string
          updated_at?: string
          user_id?: string
          weekly_cap?: number
        }
        Relationships: [
          {
            foreignKeyName: "reminder_settings_user_id_fkey"
            columns: ["user_id"]
            isOneToOne: true
            referencedRelation: "profiles"
            referencedColumns: ["id"]
          },
        ]
      }
      reminders: {
        Row: {
          created_at: string
          decided_at: string | null
          due_at: string
          expires_at: string
          id: string
          outcome: string
          ritual_id: string | null
          user_id: string
        }
        Insert: {
          created_at?: string
          decided_at?: string | null
          due_at: string
          expires_at: string
          id?: string
          outcome?: string
          ritual_id?: string | null
          user_id: string
        }
        Update: {
          created_at?: string
          decided_at?: string | null
          due_at?: string
          expires_at?: string
          id?: string
          outcome?: string
          ritual_id?: string | null
          user_id?: string
        }
        Relationships: [
          {
            foreignKeyName: "reminders_ritual_id_own"
            columns: ["user_id", "ritual_id"]
            isOneToOne: false
            referencedRelation: "rituals"
            referencedColumns: ["user_id", "id"]
          },
          {
            foreignKeyName: "reminders_user_id_fkey"
            columns: ["user_id"]
            isOneToOne: false
            referencedRelation: "profiles"
            referencedColumns: ["id"]
          },
        ]
      }
      ritual_events: {
        Row: {
          created_at: string
          id: string
          outcome: string
          ritual_id: string
          user_id: string
        }
        Insert: {
          created_at?: string
          id?: string
          outcome: string
          ritual_id: string
          user_id?: string
        }
        Update: {
          created_at?: string
          id?: string
          outcome?: string
          ritual_id?: string
          user_id?: string
        }
        Relationships: [
          {
            foreignKeyName: "ritual_events_ritual_id_own"
            columns: ["user_id", "ritual_id"]
            isOneToOne: false
            referencedRelation: "rituals"
            referencedColumns: ["user_id", "id"]
          },
          {
            foreignKeyName: "ritual_events_user_id_fkey"
            columns: ["user_id"]
            isOneToOne: false
            referencedRelation: "profiles"
            referencedColumns: ["id"]
          },
        ]
      }
      rituals: {
        Row: {
          at_time: string
          created_at: string
          description: string | null
          ends_after: number | null
          ends_on: string | null
          frequency: string
          id: string
          is_completed: boolean
          is_paused: boolean
          minutes_after_shift: number
          name: string
          paused_until: string | null
          recurrence: string | null
          time_zone: string
          updated_at: string
          user_id: string
          week_day: string | null
        }
        Insert: {
          at_time?: string
          created_at?: string
          description?: string | null
          ends_after?: number | null
          ends_on?: string | null
          frequency?: string
          id?: string
          is_completed?: boolean
          is_paused?: boolean
          minutes_after_shift?: number
          name: string
          paused_until?: string | null
          recurrence?: string | null
          time_zone?: string
          updated_at?: string
          user_id?: string
          week_day?: string | null
        }
        Update: {
          at_time?: string
          created_at?: string
          description?: string | null
          ends_after?: number | null
          ends_on?: string | null
          frequency?: string
          id?: string
          is_completed?: boolean
          is_paused?: boolean
          minutes_after_shift?: number
          name?: string
          paused_until?: string | null
          recurrence?: string | null
          time_zone?: string
          updated_at?: string
          user_id?: string
          week_day?: string | null
        }
        Relationships: [
          {
            foreignKeyName: "rituals_user_id_fkey"
            columns: ["user_id"]
            isOneToOne: false
            referencedRelation: "profiles"
            referencedColumns: ["id"]
          },
        ]
      }
      saved_music: {
        Row: {
          created_at: string
          id: string
          request: NonNullable<Json>
          title: string
          user_id: string
        }
        Insert: {
          created_at?: string
          id?: string
          request: NonNullable<Json>
          title: string
          user_id?: string
        }
        Update: {
          created_at?: string
          id?: string
          request?: NonNullable<Json>
          title?: string
          user_id?: string
        }
        Relationships: [
          {
            foreignKeyName: "saved_music_user_id_fkey"
            columns: ["user_id"]
            isOneToOne: false
            referencedRelation: "profiles"
            referencedColumns: ["id"]
          },
        ]
      }
      saved_protocol_notes: {
        Row: {
          created_at: string
          note: string
          saved_id: string
          tags: string[]
          updated_at: string
          user_id: string
        }
        Insert: {
          created_at?: string
          note?: string
          saved_id: string
          tags?: string[]
          updated_at?: string
          user_id?: string
        }
        Update: {
          created_at?: string
          note?: string
          saved_id?: string
          tags?: string[]
          updated_at?: string
          user_id?: string
        }
        Relationships: [
          {
            foreignKeyName: "saved_protocol_notes_saved_owner"
            columns: ["saved_id", "user_id"]
            isOneToOne: true
            referencedRelation: "urgegpt_protocols"
            referencedColumns: ["id", "user_id"]
          },
          {
            foreignKeyName: "saved_protocol_notes_user_id_fkey"
            columns: ["user_id"]
            isOneToOne: false
            referencedRelation: "profiles"
            referencedColumns: ["id"]
          },
        ]
      }
      sealed_entries: {
        Row: {
          created_at: string
          entry_key: string
          envelope: NonNullable<Json>
          id: string
          updated_at: string
          user_id: string
        }
        Insert: {
          created_at?: string
          entry_key: string
          envelope: NonNullable<Json>
          id?: string
          updated_at?: string
          user_id?: string
        }
        Update: {
          created_at?: string
          entry_key?: string
          envelope?: NonNullable<Json>
          id?: string
          updated_at?: string
          user_id?: string
        }
        Relationships: [
          {
            foreignKeyName: "sealed_entries_user_id_fkey"
            columns: ["user_id"]
            isOneToOne: false
            referencedRelation: "profiles"
            referencedColumns: ["id"]
          },
        ]
      }
      shifts: {
        Row: {
          created_at: string
          ends_at: string
          id: string
          kind: string
          starts_at: string
          user_id: string
        }
        Insert: {
          created_at?: string
          ends_at: string
          id?: string
          kind?: string
          starts_at: string
          user_id?: string
        }
        Update: {
          created_at?: string
          ends_at?: string
          id?: string
          kind?: string
          starts_at?: string
          user_id?: string
        }
        Relationships: [
          {
            foreignKeyName: "shifts_user_id_fkey"
            columns: ["user_id"]
            isOneToOne: false
            referencedRelation: "profiles"
            referencedColumns: ["id"]
          },
        ]
      }
      starting_situations: {
        Row: {
          category: string | null
          content_hash: string | null
          created_at: string
          description: string
          id: number
          other_wording: string | null
          situation_number: string
          sources: NonNullable<Json>
          title_status: string | null
          updated_at: string
        }
        Insert: {
          category?: string | null
          content_hash?: string | null
          created_at?: string
          description: string
          id?: number
          other_wording?: string | null
          situation_number: string
          sources?: NonNullable<Json>
          title_status?: string | null
          updated_at?: string
        }
        Update: {
          category?: string | null
          content_hash?: string | null
          created_at?: string
          description?: string
          id?: number
          other_wording?: string | null
          situation_number?: string
          sources?: NonNullable<Json>
          title_status?: string | null
          updated_at?: string
        }
        Relationships: []
      }
      therapeutic_classes: {
        Row: {
          atc_code: string | null
          content_hash: string | null
          created_at: string
          id: number
          name: string
          sources: NonNullable<Json>
          updated_at: string
        }
        Insert: {
          atc_code?: string | null
          content_hash?: string | null
          created_at?: string
          id?: number
          name: string
          sources?: NonNullable<Json>
          updated_at?: string
        }
        Update: {
          atc_code?: string | null
          content_hash?: string | null
          created_at?: string
          id?: number
          name?: string
          sources?: NonNullable<Json>
          updated_at?: string
        }
        Relationships: []
      }
      urge_gpt_queries: {
        Row: {
          created_at: string
          expires_at: string
          id: string
          query: string
          response: string | null
          sources: string[]
          user_id: string
        }
        Insert: {
          created_at?: string
          expires_at?: string
          id?: string
          query: string
          response?: string | null
          sources?: string[]
          user_id?: string
        }
        Update: {
          created_at?: string
          expires_at?: string
          id?: string
          query?: string
          response?: string | null
          sources?: string[]
          user_id?: string
        }
        Relationships: [
          {
            foreignKeyName: "urge_gpt_queries_user_id_fkey"
            columns: ["user_id"]
            isOneToOne: false
            referencedRelation: "profiles"
            referencedColumns: ["id"]
          },
        ]
      }
      urgegpt_protocols: {
        Row: {
          created_at: string
          id: string
          professional_id: string | null
          protocol: string
          query: string | null
          quotations: NonNullable<Json>
          shared_with: string[]
          sources: string[]
          title: string | null
          user_id: string
        }
        Insert: {
          created_at?: string
          id?: string
          professional_id?: string | null
          protocol: string
          query?: string | null
          quotations?: NonNullable<Json>
          shared_with?: string[]
          sources?: string[]
          title?: string | null
          user_id?: string
        }
        Update: {
          created_at?: string
          id?: string
          professional_id?: string | null
          protocol?: string
          query?: string | null
          quotations?: NonNullable<Json>
          shared_with?: string[]
          sources?: string[]
          title?: string | null
          user_id?: string
        }
        Relationships: [
          {
            foreignKeyName: "urgegpt_protocols_professional_id_fkey"
            columns: ["professional_id"]
            isOneToOne: false
            referencedRelation: "profiles"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "urgegpt_protocols_user_id_fkey"
            columns: ["user_id"]
            isOneToOne: false
            referencedRelation: "profiles"
            referencedColumns: ["id"]
          },
        ]
      }
      urgent_protocol_versions: {
        Row: {
          approved_at: string | null
          approved_by: string | null
          author_id: string | null
          clinical_review: string
          created_at: string
          id: string
          origin: string
          protocol_id: string
          recall_reason: string | null
          signature: string | null
          signing_key: string | null
          status: string
          structure: NonNullable<Json>
          version: number
        }
        Insert: {
          approved_at?: string | null
          approved_by?: string | null
          author_id?: string | null
          clinical_review: string
          created_at?: string
          id?: string
          origin: string
          protocol_id: string
          recall_reason?: string | null
          signature?: string | null
          signing_key?: string | null
          status: string
          structure: NonNullable<Json>
          version: number
        }
        Update: {
          approved_at?: string | null
          approved_by?: string | null
          author_id?: string | null
          clinical_review?: string
          created_at?: string
          id?: string
          origin?: string
          protocol_id?: string
          recall_reason?: string | null
          signature?: string | null
          signing_key?: string | null
          status?: string
          structure?: NonNullable<Json>
          version?: number
        }
        Relationships: [
          {
            foreignKeyName: "urgent_protocol_versions_approved_by_fkey"
            columns: ["approved_by"]
            isOneToOne: false
            referencedRelation: "profiles"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "urgent_protocol_versions_author_id_fkey"
            columns: ["author_id"]
            isOneToOne: false
            referencedRelation: "profiles"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "urgent_protocol_versions_protocol_id_fkey"
            columns: ["protocol_id"]
            isOneToOne: false
            referencedRelation: "urgent_protocols"
            referencedColumns: ["id"]
          },
        ]
      }
      urgent_protocols: {
        Row: {
          approved_at: string | null
          approved_by: string | null
          author_id: string | null
          category: string | null
          clinical_review: string
          content: string
          content_hash: string | null
          created_at: string
          id: string
          origin: string
          recall_reason: string | null
          recalled_at: string | null
          refusal_reason: string | null
          refused_at: string | null
          refused_by: string | null
          review_on: string | null
          signature: string | null
          signing_key: string | null
          slug: string | null
          sources: string[]
          status: string
          structure: Json | null
          submitted_at: string | null
          title: string
          updated_at: string
          version: number
        }
        Insert: {
          approved_at?: string | null
          approved_by?: string | null
          author_id?: string | null
          category?: string | null
          clinical_review?: string
          content: string
          content_hash?: string | null
          created_at?: string
          id?: string
          origin?: string
          recall_reason?: string | null
          recalled_at?: string | null
          refusal_reason?: string | null
          refused_at?: string | null
          refused_by?: string | null
          review_on?: string | null
          signature?: string | null
          signing_key?: string | null
          slug?: string | null
          sources?: string[]
          status?: string
          structure?: Json | null
          submitted_at?: string | null
          title: string
          updated_at?: string
          version?: number
        }
        Update: {
          approved_at?: string | null
          approved_by?: string | null
          author_id?: string | null
          category?: string | null
          clinical_review?: string
          content?: string
          content_hash?: string | null
          created_at?: string
          id?: string
          origin?: string
          recall_reason?: string | null
          recalled_at?: string | null
          refusal_reason?: string | null
          refused_at?: string | null
          refused_by?: string | null
          review_on?: string | null
          signature?: string | null
          signing_key?: string | null
          slug?: string | null
          sources?: string[]
          status?: string
          structure?: Json | null
          submitted_at?: string | null
          title?: string
          updated_at?: string
          version?: number
        }
        Relationships: [
          {
            foreignKeyName: "urgent_protocols_approved_by_fkey"
            columns: ["approved_by"]
            isOneToOne: false
            referencedRelation: "profiles"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "urgent_protocols_author_id_fkey"
            columns: ["author_id"]
            isOneToOne: false
            referencedRelation: "profiles"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "urgent_protocols_refused_by_fkey"
            columns: ["refused_by"]
            isOneToOne: false
            referencedRelation: "profiles"
            referencedColumns: ["id"]
          },
        ]
      }
      user_favorite_flashcards: {
        Row: {
          created_at: string
          id: number
          item_id: number
          position: number | null
          user_id: string
        }
        Insert: {
          created_at?: string
          id?: number
          item_id: number
          position?: number | null
          user_id?: string
        }
        Update: {
          created_at?: string
          id?: number
          item_id?: number
          position?: number | null
          user_id?: string
        }
        Relationships: [
          {
            foreignKeyName: "user_favorite_flashcards_item_id_fkey"
            columns: ["item_id"]
            isOneToOne: false
            referencedRelation: "edn_items"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "user_favorite_flashcards_user_id_fkey"
            columns: ["user_id"]
            isOneToOne: false
            referencedRelation: "profiles"
            referencedColumns: ["id"]
          },
        ]
      }
    }
    Views: {
      [_ in never]: never
    }
    Functions: {
      [_ in never]: never
    }
    Enums: {
      invitation_status: "pending" | "accepted" | "expired"
    }
    CompositeTypes: {
      [_ in never]: never
    }
  }
}

type DatabaseWithoutInternals = Omit<Database, "__InternalSupabase">

type DefaultSchema = DatabaseWithoutInternals[Extract<keyof Database, "public">]

export type Tables<
  DefaultSchemaTableNameOrOptions extends
    | keyof (DefaultSchema["Tables"] & DefaultSchema["Views"])
    | { schema: keyof DatabaseWithoutInternals },
  TableName extends (DefaultSchemaTableNameOrOptions extends {
    schema: keyof DatabaseWithoutInternals
  }
    ? keyof (DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions["schema"]]["Tables"] &
        DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions["schema"]]["Views"])
    : never) = never,
> = DefaultSchemaTableNameOrOptions extends {
  schema: keyof DatabaseWithoutInternals
}
  ? (DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions["schema"]]["Tables"] &
      DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions["schema"]]["Views"])[TableName] extends {
      Row: infer R
    }
    ? R
    : never
  : DefaultSchemaTableNameOrOptions extends keyof (DefaultSchema["Tables"] &
        DefaultSchema["Views"])
    ? (DefaultSchema["Tables"] &
        DefaultSchema["Views"])[DefaultSchemaTableNameOrOptions] extends {
        Row: infer R
      }
      ? R
      : never
    : never

export type TablesInsert<
  DefaultSchemaTableNameOrOptions extends
    | keyof DefaultSchema["Tables"]
    | { schema: keyof DatabaseWithoutInternals },
  TableName extends (DefaultSchemaTableNameOrOptions extends {
    schema: keyof DatabaseWithoutInternals
  }
    ? keyof DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions["schema"]]["Tables"]
    : never) = never,
> = DefaultSchemaTableNameOrOptions extends {
  schema: keyof DatabaseWithoutInternals
}
  ? DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions["schema"]]["Tables"][TableName] extends {
      Insert: infer I
    }
    ? I
    : never
  : DefaultSchemaTableNameOrOptions extends keyof DefaultSchema["Tables"]
    ? DefaultSchema["Tables"][DefaultSchemaTableNameOrOptions] extends {
        Insert: infer I
      }
      ? I
      : never
    : never

export type TablesUpdate<
  DefaultSchemaTableNameOrOptions extends
    | keyof DefaultSchema["Tables"]
    | { schema: keyof DatabaseWithoutInternals },
  TableName extends (DefaultSchemaTableNameOrOptions extends {
    schema: keyof DatabaseWithoutInternals
  }
    ? keyof DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions["schema"]]["Tables"]
    : never) = never,
> = DefaultSchemaTableNameOrOptions extends {
  schema: keyof DatabaseWithoutInternals
}
  ? DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions["schema"]]["Tables"][TableName] extends {
      Update: infer U
    }
    ? U
    : never
  : DefaultSchemaTableNameOrOptions extends keyof DefaultSchema["Tables"]
    ? DefaultSchema["Tables"][DefaultSchemaTableNameOrOptions] extends {
        Update: infer U
      }
      ? U
      : never
    : never

export type Enums<
  DefaultSchemaEnumNameOrOptions extends
    | keyof DefaultSchema["Enums"]
    | { schema: keyof DatabaseWithoutInternals },
  EnumName extends (DefaultSchemaEnumNameOrOptions extends {
    schema: keyof DatabaseWithoutInternals
  }
    ? keyof DatabaseWithoutInternals[DefaultSchemaEnumNameOrOptions["schema"]]["Enums"]
    : never) = never,
> = DefaultSchemaEnumNameOrOptions extends {
  schema: keyof DatabaseWithoutInternals
}
  ? DatabaseWithoutInternals[DefaultSchemaEnumNameOrOptions["schema"]]["Enums"][EnumName]
  : DefaultSchemaEnumNameOrOptions extends keyof DefaultSchema["Enums"]
    ? DefaultSchema["Enums"][DefaultSchemaEnumNameOrOptions]
    : never

export type CompositeTypes<
  PublicCompositeTypeNameOrOptions extends
    | keyof DefaultSchema["CompositeTypes"]
    | { schema: keyof DatabaseWithoutInternals },
  CompositeTypeName extends (PublicCompositeTypeNameOrOptions extends {
    schema: keyof DatabaseWithoutInternals
  }
    ? keyof DatabaseWithoutInternals[PublicCompositeTypeNameOrOptions["schema"]]["CompositeTypes"]
    : never) = never,
> = PublicCompositeTypeNameOrOptions extends {
  schema: keyof DatabaseWithoutInternals
}
  ? DatabaseWithoutInternals[PublicCompositeTypeNameOrOptions["schema"]]["CompositeTypes"][CompositeTypeName]
  : PublicCompositeTypeNameOrOptions extends keyof DefaultSchema["CompositeTypes"]
    ? DefaultSchema["CompositeTypes"][PublicCompositeTypeNameOrOptions]
    : never

export const Constants = {
  public: {
    Enums: {
      invitation_status: ["pending", "accepted", "expired"],
    },
  },
} as const
