namespace EspaceFamille.AppHost;

/// <summary>The database of each host, and the server to wait for where we run it ourselves.</summary>
/// <param name="Uri">Of the host of this name.</param>
internal sealed record Databases(Func<string, string> Uri, IResourceBuilder<IResource>? Server = null)
{
    public Dependency Of(string host) => new(new() { ["Mongo__ConnectionString"] = Uri(host) }, Server);
}
