using System.Globalization;

namespace EspaceFamille.Story;

/// <summary>The running system to play against. Every address is derived from the gateway's port.</summary>
/// <param name="Root">The checkout, for the demo accounts and the certificate.</param>
/// <param name="Data">The running instance's data, for the broker's password; null when it is unknown.</param>
internal sealed record StoryOptions(int Port, string Root, string? Data)
{
    public Uri Gateway => new($"http://localhost:{Port}/");

    public Uri BrokerManagement => new($"http://127.0.0.1:{Port + 8}/");

    public Uri Mailbox => new($"http://127.0.0.1:{Port + 11}/");

    /// <summary>The folder of the town that the system imported; ESPACE_DEMO names another one than the demo town's.</summary>
    public string Town { get; init; } = Environment.GetEnvironmentVariable("ESPACE_DEMO") ?? Path.Combine(Root, "deploy/demo");

    public string Demo(string file) => Path.Combine(Town, file);

    public static StoryOptions From(string[] args) => new(
        args is ["--port", var port] ? int.Parse(port, NumberStyles.None, CultureInfo.InvariantCulture) : 8080,
        Environment.GetEnvironmentVariable("ESPACE_ROOT") ?? Directory.GetCurrentDirectory(),
        Environment.GetEnvironmentVariable("ESPACE_DATA"));
}
