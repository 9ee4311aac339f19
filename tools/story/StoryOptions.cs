using System.Globalization;

namespace EspaceFamille.Story;

/// <summary>The running system to play against. Every address is derived from the gateway's port.</summary>
/// <param name="Root">The checkout, for the demo accounts and the certificate.</param>
/// <param name="Data">The running instance's data, for the passwords of broker and mailbox; null when it is unknown.</param>
internal sealed record StoryOptions(int Port, string Root, string? Data)
{
    private const string MailboxUser = "mailbox";

    public Uri Gateway => new($"http://localhost:{Port}/");

    public Uri BrokerManagement => new($"http://127.0.0.1:{Port + 8}/");

    /// <summary>With its user, where the instance has one.</summary>
    public Uri Mailbox => new UriBuilder("http", "127.0.0.1", Port + 11) { UserName = MailboxUser, Password = Password(MailboxUser) }.Uri;

    /// <summary>The folder of the town that the system imported; ESPACE_DEMO names another one than the demo town's.</summary>
    public string Town { get; init; } =
        Environment.GetEnvironmentVariable("ESPACE_DEMO") ?? Path.Combine(Root, "deploy/helm/espace-famille/demo");

    public string Demo(string file) => Path.Combine(Town, file);

    /// <summary>What the accounts of the instance sign in with, as it drew them.</summary>
    /// <exception cref="StoryDiffers">The data of the instance are not known.</exception>
    public string Credentials => Secret("accounts.csv");

    /// <summary>What the family of the story signs in with, once a story has opened its account.</summary>
    /// <exception cref="StoryDiffers">The data of the instance are not known.</exception>
    public string StoryCredentials => Secret("story.csv");

    private string Secret(string file) => Data is null
        ? throw new StoryDiffers("ESPACE_DATA names no data, so the accounts are unknown")
        : Path.Combine(Data, "secrets", file);

    /// <summary>A secret of the instance as the password of its user; empty where there is none.</summary>
    private string Password(string name) =>
        Data is not null && Path.Combine(Data, "secrets", name) is var file && File.Exists(file)
            ? Convert.ToHexStringLower(Convert.FromBase64String(File.ReadAllText(file)))
            : "";

    public static StoryOptions From(string[] args) => new(
        args is ["--port", var port] ? int.Parse(port, NumberStyles.None, CultureInfo.InvariantCulture) : 8080,
        Environment.GetEnvironmentVariable("ESPACE_ROOT") ?? Directory.GetCurrentDirectory(),
        Environment.GetEnvironmentVariable("ESPACE_DATA"));
}
