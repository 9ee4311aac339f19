namespace EspaceFamille.Portal.Actors;

internal static class ActorModule
{
    /// <summary>The actor of the current request, for pages and clients.</summary>
    internal static void AddActor(this IServiceCollection services) => services.AddScoped(provider =>
        provider.GetRequiredService<IHttpContextAccessor>().HttpContext is { } http ? HouseholdActor.Of(http) : HouseholdActor.Family);
}
