using EspaceFamille.Platform;
using EspaceFamille.Portal.Api;
using EspaceFamille.Portal.Api.Agents;
using EspaceFamille.Portal.Words;
using Microsoft.AspNetCore.Mvc;

namespace EspaceFamille.Portal.Pages.Agents.Foyers;

/// <summary>What an agent fills in to declare an absence; everything is text until it is read.</summary>
internal sealed class AbsenceForm
{
    public const int LongestCommentCharacters = 1000;

    [FromForm(Name = "inscriptions")]
    public List<string> EnrolmentIds { get; set; } = [];

    [FromForm(Name = "du")]
    public string? From { get; set; }

    [FromForm(Name = "au")]
    public string? To { get; set; }

    [FromForm(Name = "raison")]
    public string? Reason { get; set; }

    [FromForm(Name = "commentaire")]
    public string? Comment { get; set; }

    [FromForm(Name = AgentReason.Field)]
    public string? Motive { get; set; }

    /// <summary>The same for every repeat of one declaration.</summary>
    [FromForm(Name = "cle")]
    public string Key { get; set => field = Guid.TryParse(value, out _) ? value : Ids.New(); } = Ids.New();

    /// <summary>What keeps the days from being shown.</summary>
    public IReadOnlyList<FormError> CheckDays() =>
    [
        .. Fault(EnrolmentIds.Count == 0, "inscriptions", "Choisissez au moins une inscription."),
        .. Fault(French.ReadDay(From) is null, "du", "Indiquez une date de début qui existe."),
        .. Fault(French.ReadDay(To) is null, "au", "Indiquez une date de fin qui existe."),
    ];

    /// <summary>What keeps it from being declared.</summary>
    public IReadOnlyList<FormError> Check() =>
    [
        .. CheckDays(),
        .. Fault(!AbsenceWords.Reasons.Contains(Reason), "raison", "Choisissez le motif de l’absence."),
        .. Fault(Comment?.Trim().Length > LongestCommentCharacters, "commentaire", $"Le commentaire compte au plus {LongestCommentCharacters} caractères."),
        .. AgentReason.Check(Motive),
    ];

    /// <summary>The checked form as the API takes it.</summary>
    public AgentDeclaration Declaration(string childId) => new(
        childId, EnrolmentIds, French.ReadDay(From)!.Value, French.ReadDay(To)!.Value, Reason!, Comment?.Trim() is { Length: > 0 } said ? said : null, Motive!.Trim());

    /// <summary>The API's sentences at their fields, or what stood against the whole.</summary>
    public static IReadOnlyList<FormError> Faults(Problem? problem) => problem switch
    {
        null => [new("", "Le service ne répond pas. Veuillez réessayer dans quelques instants.")],
        { Errors: { Count: > 0 } errors } => [.. errors.SelectMany(field => field.Value.Select(text => new FormError(Anchor(field.Key), text)))],
        _ => [new("", problem.Title)],
    };

    private static string Anchor(string field) => field switch
    {
        "enrolmentIds" => "inscriptions",
        "from" => "du",
        "to" => "au",
        "comment" => "commentaire",
        "reason" => "raison",
        "agentReason" => AgentReason.Field,
        _ => "",
    };

    private static FormError[] Fault(bool wrong, string field, string text) => wrong ? [new(field, text)] : [];
}
