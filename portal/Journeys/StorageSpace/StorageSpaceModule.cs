namespace EspaceFamille.Portal.Journeys.StorageSpace;

internal static class StorageSpaceModule
{
    internal static void AddStorageSpace(this IServiceCollection services) => services.AddTransient<SpaceAccess>();
}
