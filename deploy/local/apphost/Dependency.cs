namespace EspaceFamille.AppHost;

/// <summary>Something the hosts need: where it answers, and the resource to wait for, if we run it ourselves.</summary>
internal sealed record Dependency(Dictionary<string, string> Settings, IResourceBuilder<IResource>? Resource = null)
{
    /// <summary>The same for a host that waits by itself, and starts meanwhile.</summary>
    public Dependency Unawaited => this with { Resource = null };

    /// <summary>Gives a host the settings of a dependency and lets it wait until the dependency answers.</summary>
    public void Serve<T>(IResourceBuilder<T> host) where T : IResourceWithEnvironment, IResourceWithWaitSupport
    {
        foreach (var (name, value) in Settings)
            host.WithEnvironment(name, value);
        if (Resource is not null)
            host.WaitFor(Resource);
    }
}
