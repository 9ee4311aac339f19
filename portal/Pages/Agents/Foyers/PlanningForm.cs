using System.Net.Http.Headers;
using EspaceFamille.Platform;
using EspaceFamille.Portal.Api;
using Microsoft.AspNetCore.Mvc;

namespace EspaceFamille.Portal.Pages.Agents.Foyers;

/// <summary>What the planning's page sends.</summary>
internal sealed class PlanningForm
{
    [FromForm(Name = "jour")]
    public List<DateOnly> Ticked { get; set; } = [];

    /// <summary>The days that the page had shown as reserved and free to change.</summary>
    [FromForm(Name = "etait")]
    public List<DateOnly> Before { get; set; } = [];

    /// <summary>The same for every repeat of one request.</summary>
    [FromForm(Name = "cle")]
    public string Key { get; set => field = Guid.TryParse(value, out _) ? value : Ids.New(); } = Ids.New();

    /// <summary>The planning's version that the page had shown; what is none matches none.</summary>
    [FromForm(Name = "version")]
    public string Version { get; set => field = EntityTagHeaderValue.TryParse($"\"{value}\"", out _) ? value : ""; } = "";

    [FromForm(Name = AgentReason.Field)]
    public string? Reason { get; set; }

    /// <summary>What was pressed: a month to turn to, "effacer", or nothing of these to save.</summary>
    [FromForm(Name = "aller")]
    public string? GoTo { get; set; }

    /// <summary>What the page of one month says.</summary>
    public AgentDraft Draft => AgentDraft.Of(Ticked, Before);

    /// <summary>What can be seen to be missing without asking anybody.</summary>
    public static IReadOnlyList<FormError> Check(AgentDraft draft) =>
    [
        .. draft.IsEmpty ? [new FormError("jours", "Aucun jour n’est changé\u00A0: cochez ou décochez un jour au moins.")] : Array.Empty<FormError>(),
        .. AgentReason.Check(draft.Reason),
    ];

    /// <summary>Each refused day and field with its sentence, or what stood against the whole.</summary>
    public static IReadOnlyList<FormError> Faults(Problem? problem) => problem switch
    {
        null => [new("", "Le service ne répond pas. Veuillez réessayer dans quelques instants.")],
        _ when problem.Is("planning-changed") => [new("jours", "Ce planning a changé entre-temps. Le voici tel qu’il est, avec ce que vous aviez coché et décoché.")],
        { Errors: { } errors } => [.. errors.SelectMany(field => field.Value.Select(text => new FormError(Anchor(field.Key), text)))],
        _ => [new("", problem.Title)],
    };

    private static string Anchor(string field) => field switch
    {
        "reason" => AgentReason.Field,
        [>= '0' and <= '9', ..] => $"jour-{field}",
        _ => "jours",
    };
}
