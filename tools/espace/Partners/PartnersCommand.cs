using System.ComponentModel;
using EspaceFamille.Tool.Places;
using EspaceFamille.Tool.Processes;
using Spectre.Console.Cli;

namespace EspaceFamille.Tool.Partners;

/// <summary>
/// Runs the host's <c>partners</c> command on one machine, with the settings of the running system. In a cluster the same command is run in
/// a pod of partners.
/// </summary>
[Description("Other systems that receive events: add, list, rights, rotate, suspend, resume, remove")]
internal sealed class PartnersCommand : AsyncCommand<PartnersSettings>
{
    public override async Task<int> ExecuteAsync(CommandContext context, PartnersSettings settings, CancellationToken cancellationToken)
    {
        var folder = settings.Folder.At("settings/partners");
        if (settings.Folder.Running() is null || !Directory.Exists(folder))
            throw new Failure($"no system runs on {settings.Folder.Path}; ./espace up starts one");
        var host = Checkout.Executable("services/partners", "EspaceFamille.Partners");
        return await AttachedProcess.RunAsync(new CommandLine(host, ["partners", .. settings.Words])
        {
            Environment = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["Secrets__Folder"] = folder,
                ["Auth__AllowHttp"] = "true",
                ["PartnerEncryption__ActiveKeyId"] = "local",
                ["Logging__LogLevel__Default"] = "Warning",
            },
        }, cancellationToken);
    }
}

/// <summary>The act, the partner's name, and what <c>add</c> and <c>rights</c> state about it.</summary>
internal sealed class PartnersSettings : DataSettings
{
    [CommandArgument(0, "<ACT>")]
    [Description("add, list, rights, rotate, suspend, resume or remove")]
    public required string Act { get; init; }

    [CommandArgument(1, "[NAME]")]
    [Description("The partner's name, such as cuisine")]
    public string? Name { get; init; }

    [CommandOption("--events <KINDS>")]
    [Description("days, enrolments, requests, absences, households, accounts; separated by commas")]
    public string? Events { get; init; }

    [CommandOption("--places <CODES>")]
    [Description("The codes of places, separated by commas, or * for all; add gives all by default, rights keeps those it had")]
    public string? Places { get; init; }

    [CommandOption("--purpose <TEXT>")]
    [Description("What the partner does with the events; families read it")]
    public string? Purpose { get; init; }

    [CommandOption("--legal-basis <TEXT>")]
    [Description("The legal basis of this use; families read it")]
    public string? LegalBasis { get; init; }

    [CommandOption("--retention <DAYS>")]
    [Description("For how many days the partner keeps what it receives")]
    public string? Retention { get; init; }

    /// <summary>A system on one machine is a trial: what families would read there has a default.</summary>
    internal IEnumerable<string> Words =>
    [
        Act,
        .. Name is null ? (string[])[] : [Name],
        .. Option("--events", Events),
        .. Option("--places", Places),
        .. Option("--purpose", Purpose ?? OfTrial("Essai sur une machine")),
        .. Option("--legal-basis", LegalBasis ?? OfTrial("Aucune : la ville est fictive")),
        .. Option("--retention", Retention ?? OfTrial("30")),
    ];

    private string? OfTrial(string value) => Act == "add" ? value : null;

    private static string[] Option(string name, string? value) => value is null ? [] : [name, value];
}
