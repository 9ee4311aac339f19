namespace EspaceFamille.Portal.SpaceKeys;

internal static class SpaceKeysModule
{
    internal static void AddSpaceKeys(this IServiceCollection services) => services.AddSingleton<SpaceKeyCookie>();
}
