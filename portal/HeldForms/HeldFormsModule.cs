using EspaceFamille.Platform;
using MongoDB.Driver;

namespace EspaceFamille.Portal.HeldForms;

internal static class HeldFormsModule
{
    internal static void AddHeldForms(this IServiceCollection services)
    {
        services.AddSingleton<FormHolder>();
        services.AddSingleton<HeldFormStore>();
        services.AddIndexes<HeldFormEntry>(
            HeldFormStore.Collection, new CreateIndexModel<HeldFormEntry>(
                Builders<HeldFormEntry>.IndexKeys.Ascending(form => form.ExpiresAt)));
    }
}
