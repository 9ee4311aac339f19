using EspaceFamille.Partners.Domain.Partners;
using EspaceFamille.Platform;

namespace EspaceFamille.Partners.Features.Administration.ManagePartners;

/// <summary>
/// <c>partners add|list|rights|rotate|suspend|resume|remove</c>: the operator's acts on partners. The provisioner carries them out at the
/// broker.
/// </summary>
internal static class PartnersCommand
{
    private const int Refused = 1;
    private const int NotProvisioned = 2;
    private const int WrongUsage = 64;

    private const string Usage = """
        partners add NOM --events GENRES [--places LIEUX] --purpose TEXTE --legal-basis TEXTE --retention JOURS
        partners list
        partners rights NOM --events GENRES [--places LIEUX]
        partners rotate|suspend|resume|remove NOM
        """;

    public static HostCommand Command { get; } =
        new("partners", (services, args, cancel) => RunAsync(services, args, Console.Out, cancel)) { AwaitsMigrations = true };

    /// <summary>Returns the exit code: 0, 1 for a refusal, 2 where the broker does not correspond yet, 64 for a wrong use.</summary>
    internal static async Task<int> RunAsync(IServiceProvider services, string[] args, TextWriter output, CancellationToken cancel)
    {
        var desk = services.GetRequiredService<PartnerDesk>();
        if (CommandLine.Parse(args) is not { } line)
            return await AnswerAsync(output, Usage, WrongUsage);
        var outcome = line switch
        {
            { Verb: "list", Name: null, Options.Count: 0 } => await desk.ListAsync(cancel),
            { Verb: "add" } => await desk.AddAsync(line.Draft, cancel),
            { Verb: "rights", Name: { } name } => await desk.ChangeRightsAsync(name, line.Draft, cancel),
            { Verb: "rotate", Name: { } name, Options.Count: 0 } => await desk.RotateAsync(name, cancel),
            { Verb: "suspend", Name: { } name, Options.Count: 0 } => await desk.ChangeAsync(name, PartnerRules.Suspend, cancel),
            { Verb: "resume", Name: { } name, Options.Count: 0 } => await desk.ChangeAsync(name, PartnerRules.Resume, cancel),
            { Verb: "remove", Name: { } name, Options.Count: 0 } => await desk.ChangeAsync(name, PartnerRules.Remove, cancel),
            _ => null,
        };
        if (outcome is null)
            return await AnswerAsync(output, Usage, WrongUsage);
        if (outcome.Refusals.Count > 0)
            return await AnswerAsync(output, string.Join(Environment.NewLine, outcome.Refusals.Select(PartnerTexts.Of)), Refused);
        await output.WriteLineAsync(outcome.Text);
        return line.Name is null || await desk.IsProvisionedAsync(line.Name, cancel)
            ? 0
            : await AnswerAsync(output, PartnerTexts.NotProvisioned, NotProvisioned);
    }

    private static async Task<int> AnswerAsync(TextWriter output, string text, int exitCode)
    {
        await output.WriteLineAsync(text);
        return exitCode;
    }
}

/// <summary>What an act answers: text for the terminal, or all reasons why it was refused.</summary>
internal sealed record DeskOutcome(string Text, params IReadOnlyList<Domain.Partners.Refused> Refusals);
