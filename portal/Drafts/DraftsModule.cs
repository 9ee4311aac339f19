using EspaceFamille.Platform;
using MongoDB.Driver;

namespace EspaceFamille.Portal.Drafts;

internal static class DraftsModule
{
    internal static void AddDrafts(this IServiceCollection services)
    {
        services.AddSingleton<DraftStore>();
        services.AddIndexes<Draft>(
            DraftStore.Collection,
            new CreateIndexModel<Draft>(Builders<Draft>.IndexKeys.Ascending(draft => draft.ExpiresAt)),
            new CreateIndexModel<Draft>(Builders<Draft>.IndexKeys.Ascending(draft => draft.Account).Ascending(draft => draft.StartedAt)));
    }
}
