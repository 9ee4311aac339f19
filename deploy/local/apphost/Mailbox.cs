using System.Text.Json;

namespace EspaceFamille.AppHost;

/// <summary>
/// smtp4dev: a real SMTP server that keeps every mail and shows it in a browser, to its user alone. Not started where one is given.
/// </summary>
internal static class Mailbox
{
    /// <summary>The user of its pages and of the API behind them.</summary>
    public const string User = "mailbox";

    /// <summary>Where its user signs in. A link with a password in it would break the pages' own requests.</summary>
    public static string Address(Instance instance) =>
        $"http://localhost:{instance.Ports.MailboxPages}/ (user {User}, password {instance.Password(User)})";

    public static Dependency AddMailbox(this IDistributedApplicationBuilder builder, Instance instance)
    {
        if (Instance.Given("SMTP_HOST") is { } host)
            return new Dependency(Settings(host, Instance.Given("SMTP_PORT") ?? "25", Instance.Given("SMTP_SECURITY") ?? "StartTls"));

        var ports = instance.Ports;
        var folder = instance.Folder("mailbox");
        WriteSettings(folder, instance.Password(User));
        var server = builder
            .AddExecutable("mailbox", "dotnet", instance.Root, "tool", "run", "smtp4dev", "--",
                $"--urls=http://127.0.0.1:{ports.MailboxPages}", $"--smtpport={ports.MailboxSmtp}", "--bindaddress=127.0.0.1",
                "--imapport=", "--pop3port=", "--db=mailbox.db", $"--baseappdatapath={folder}",
                "--messagestokeep=2000")
            .WithHttpEndpoint(ports.MailboxPages, name: "pages", isProxied: false)
            .WithTcpCheck(ports.MailboxPages);

        return new Dependency(Settings("127.0.0.1", $"{ports.MailboxSmtp}", "None"), server);
    }

    /// <summary>In a file: other users of the machine see arguments. Its page cannot change the settings.</summary>
    private static void WriteSettings(string folder, string password)
    {
        var user = new { Username = User, Password = password, DefaultMailbox = "Default" };
        var options = new { LockSettings = true, WebAuthenticationRequired = true, Users = new[] { user } };
        SecretSettings.WriteFile(folder, "appsettings.json", JsonSerializer.Serialize(new { ServerOptions = options }));
    }

    private static Dictionary<string, string> Settings(string host, string port, string security) => new()
    {
        ["Smtp__Host"] = host,
        ["Smtp__Port"] = port,
        ["Smtp__Security"] = security,
        // A local server responds at once, so that an attempt that a crash interrupted can be repeated soon.
        ["Smtp__AttemptLimitSeconds"] = "10",
    };
}
