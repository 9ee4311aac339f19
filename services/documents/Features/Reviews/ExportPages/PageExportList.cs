using System.Globalization;
using EspaceFamille.Contracts;
using EspaceFamille.Contracts.Documents;
using EspaceFamille.Documents.Domain.Reviews;
using EspaceFamille.Documents.Storage;
using EspaceFamille.Language;
using EspaceFamille.Platform;

namespace EspaceFamille.Documents.Features.Reviews.ExportPages;

/// <summary>The list in an archive of pages, for people: each document with the town's answer, and by name whatever is left out.</summary>
internal sealed class PageExportList(SupportingDocumentResponses responses, WordsSeal seal, TownClock town)
{
    private readonly FrenchInstants _instants = new(town.Zone);

    /// <param name="reason">The agent's, which the household reads.</param>
    /// <param name="erased">The names of pages that were erased while the archive was written.</param>
    public string Of(PageExport export, string reason, IReadOnlyList<string> erased)
    {
        string[] lines =
        [
            "JUSTIFICATIFS DU FOYER : LES PAGES QUE LA MAIRIE PEUT LIRE",
            "",
            $"Archive faite par un agent de la mairie le {_instants.WithoutWeekday(town.Now)}.",
            $"Motif : {OneLine(reason)}",
            "",
            .. PageExportTexts.Introduction,
            "",
            .. PageExportTexts.LeftOut(export, erased),
            .. export.Requests.Index().SelectMany(request => Of(request.Item, request.Index + 1)),
        ];
        return string.Join('\n', lines) + "\n";
    }

    private IEnumerable<string> Of(ExportedRequest request, int place) =>
    [
        "",
        PagesArchive.FolderOf(request, place),
        $"  Demande {request.Review.Number}, envoyée le {_instants.WithoutWeekday(request.Review.DeclaredAt)}",
        .. request.Review is { From: { } from, To: { } to } ? [$"  Absence {FrenchDayRanges.Of(from, to)}"] : (string[])[],
        $"  Réponse de la mairie : {AnswerOf(request.Review)}",
        .. seal.Decrypt(request.Review) is { } words ? [$"  Message de la mairie : {OneLine(words)}"] : (string[])[],
        .. request.Documents.Index().SelectMany(document => Of(document.Item, document.Index + 1)),
        .. PageExportTexts.Unavailable(request, Day),
    ];

    private IEnumerable<string> Of(ExportedDocument exported, int number)
    {
        var document = responses.Of(exported.Document);
        return
        [
            $"  Pièce {number} : {OneLine(document.QualificationLabel)}",
            .. Fact("Titre", document.Title),
            .. Fact("Numéro", document.Number),
            .. Fact("Délivrée par", document.IssuingAuthority),
            .. Fact("Datée du", document.IssueDate is { } issued ? FrenchDates.WithoutWeekday(issued) : null),
            .. Fact("Valable jusqu’au", document.ValidUntil is { } valid ? FrenchDates.WithoutWeekday(valid) : null),
            .. Fact("Déposée le", _instants.WithoutWeekday(document.UploadedAt)),
            .. exported.Files.Index().Select(file => string.Create(
                CultureInfo.InvariantCulture,
                $"    Fichier {file.Index + 1} : {OneLine(document.Files[file.Index].Name)} ({Of(file.Item, number, file.Index + 1)})")),
        ];
    }

    private static string Of(ExportedFile file, int document, int place) => file.Missing is { } missing
        ? PageExportTexts.Of(missing)
        : PageExportTexts.Pages(file) + (file.Pages == 0 ? "" : $", à partir de {PagesArchive.NameOf(document, place, 1)}");

    private string AnswerOf(Review review) => review switch
    {
        { WithdrawnAt: { } withdrawn } => $"demande retirée par la famille le {Day(withdrawn)}",
        { Decision: Decision.Accepted, EndedAt: { } accepted } => $"acceptée le {Day(accepted)}",
        { Decision: Decision.Refused, EndedAt: { } refused } => $"refusée le {Day(refused)}{Because(review.Reason)}",
        _ => "en attente",
    };

    private string Day(DateTimeOffset instant) => FrenchDates.WithoutWeekday(_instants.Day(instant));

    private static string Because(RefusalReason? reason) => reason is { } known ? $" ({PageExportTexts.Of(known)})" : "";

    private static string[] Fact(string name, string? value) =>
        string.IsNullOrWhiteSpace(value) ? [] : [$"    {name} : {OneLine(value)}"];

    /// <summary>A line break of a typed text must not pass for a line of the list.</summary>
    private static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
