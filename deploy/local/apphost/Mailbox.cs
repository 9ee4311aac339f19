namespace EspaceFamille.AppHost;

/// <summary>smtp4dev: a real SMTP server that keeps every mail and shows it in a browser. Not started where one is given.</summary>
internal static class Mailbox
{
    public static string Address(Ports ports) => $"http://localhost:{ports.MailboxPages}/";

    public static Dependency AddMailbox(this IDistributedApplicationBuilder builder, Instance instance)
    {
        if (Instance.Given("SMTP_HOST") is { } host)
            return new Dependency(Settings(host, Instance.Given("SMTP_PORT") ?? "25", Instance.Given("SMTP_SECURITY") ?? "StartTls"));

        var ports = instance.Ports;
        var server = builder
            .AddExecutable("mailbox", "dotnet", instance.Root, "tool", "run", "smtp4dev", "--",
                $"--urls=http://127.0.0.1:{ports.MailboxPages}", $"--smtpport={ports.MailboxSmtp}", "--bindaddress=127.0.0.1",
                "--imapport=", "--pop3port=", "--db=mailbox.db", $"--baseappdatapath={instance.Folder("mailbox")}",
                "--nousersettings", "--messagestokeep=2000")
            .WithHttpEndpoint(ports.MailboxPages, name: "pages", isProxied: false)
            .WithHttpCheck($"http://127.0.0.1:{ports.MailboxPages}/");

        return new Dependency(Settings("127.0.0.1", $"{ports.MailboxSmtp}", "None"), server);
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
