namespace EspaceFamille.AppHost;

/// <summary>A server that hosts need: the settings with its address, and the resource to wait for where we run it ourselves.</summary>
internal sealed record Dependency(Dictionary<string, string> Settings, IResourceBuilder<IResource>? Resource = null)
{
    /// <summary>The same for a host that waits for it itself, so that both start at the same time.</summary>
    public Dependency Unawaited => this with { Resource = null };

    /// <summary>Delays the start of a host until the dependency is healthy.</summary>
    public void Delay<T>(IResourceBuilder<T> host) where T : IResourceWithWaitSupport
    {
        if (Resource is not null)
            host.WaitFor(Resource);
    }
}

internal static class Migrations
{
    /// <summary>Delays the start of a host until every migration has succeeded, as an installation in a cluster does.</summary>
    public static void WaitForAll<T>(this IResourceBuilder<T> host, IEnumerable<IResourceBuilder<IResource>> migrations)
        where T : IResourceWithWaitSupport
    {
        foreach (var migration in migrations)
            host.WaitForCompletion(migration);
    }
}
