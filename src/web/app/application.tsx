import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { createQueryClient } from './query-client.ts';
import { createAppRouter } from './router.tsx';
import { useAppearance } from './theme/use-appearance.ts';

const queryClient = createQueryClient();
const router = createAppRouter(queryClient);

export function Application() {
  useAppearance();
  return (
    <QueryClientProvider client={queryClient}>
      <RouterProvider router={router} />
    </QueryClientProvider>
  );
}
