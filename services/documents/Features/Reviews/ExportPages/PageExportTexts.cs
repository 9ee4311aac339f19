using EspaceFamille.Contracts.Documents;
using EspaceFamille.Language;

namespace EspaceFamille.Documents.Features.Reviews.ExportPages;

/// <summary>The French sentences of the list in an archive of pages.</summary>
internal static class PageExportTexts
{
    public static IReadOnlyList<string> Introduction { get; } =
    [
        "Chaque image est une page telle que la mairie la voit. Les fichiers d’origine n’y sont pas : la mairie ne les ouvre pas.",
        "La famille télécharge les siens depuis son compte, à la page « Données personnelles ».",
        "Chaque page de cette archive compte comme une lecture : la famille la voit dans l’historique de sa demande.",
        "Les pièces que la famille n’a jointes à aucune demande n’y sont pas : la mairie ne les voit pas.",
    ];

    /// <summary>What the archive as a whole lacks; empty where it lacks nothing.</summary>
    /// <param name="erased">The names of pages that were erased while the archive was written.</param>
    public static IReadOnlyList<string> LeftOut(PageExport export, IReadOnlyList<string> erased) =>
    [
        .. export.HiddenRequests == 0
            ? (string[])[]
            : [
                $"NON JOINT : {FrenchNumbers.Count(export.HiddenRequests, "autre demande", "autres demandes")} du foyer, que l’agent n’a "
                    + "pas le droit d’étudier. Un autre agent de la mairie peut en remettre les pages.",
            ],
        .. export.Requests.Any(LacksRoom)
            ? [
                "NON JOINT : les fichiers signalés plus bas, car une archive contient au plus "
                    + $"{FrenchNumbers.Whole(PageExportRules.MaxPages)} pages. La famille les télécharge depuis son compte.",
            ]
            : (string[])[],
        .. erased.Select(name => $"NON JOINT : {name}, effacée pendant la préparation de l’archive."),
    ];

    /// <summary>The documents of a request of which nothing is left to show.</summary>
    public static IReadOnlyList<string> Unavailable(ExportedRequest request, Func<DateTimeOffset, string> day)
    {
        var review = request.Review;
        if (review.WithdrawnAt is not null)
            return ["  La mairie ne lit plus les pièces d’une demande retirée : aucune n’est jointe."];
        var when = review.DocumentsErasedAt is { } at ? $" le {day(at)}" : "";
        string[] lines =
        [
            .. request.ErasedDocuments == 0
                ? (string[])[]
                : [$"  {FrenchNumbers.Count(request.ErasedDocuments, "pièce effacée", "pièces effacées")}{when} : il n’en reste rien."],
            .. review.MissingDocuments == 0
                ? (string[])[]
                : [
                    $"  {FrenchNumbers.Count(review.MissingDocuments, "pièce annoncée", "pièces annoncées")} par la famille et non "
                        + "disponible à la mairie.",
                ],
        ];
        return lines.Length == 0 && request.Documents.Count == 0 ? ["  Aucune pièce."] : lines;
    }

    /// <summary>"2 pages", or "20 pages sur 45".</summary>
    public static string Pages(ExportedFile file) => FrenchNumbers.Count(file.Pages, "page", "pages")
        + (file.File.PageCount > file.Pages ? $" sur {FrenchNumbers.Whole(file.File.PageCount.Value)}" : "");

    public static string Of(MissingPages missing) => missing switch
    {
        MissingPages.Pending => "NON JOINT : en cours d’analyse, ses pages n’existent pas encore",
        MissingPages.Unreadable => "NON JOINT : illisible, aucune page n’a pu en être faite",
        MissingPages.Infected => "NON JOINT : refusé par l’antivirus et effacé",
        MissingPages.NotRendered => "NON JOINT : la mairie ne fait pas de pages des fichiers",
        MissingPages.NoRoom => "NON JOINT : l’archive est pleine",
    };

    public static string Of(RefusalReason reason) => reason switch
    {
        RefusalReason.Unreadable => "la pièce n’est pas lisible",
        RefusalReason.WrongPerson => "la pièce concerne une autre personne",
        RefusalReason.WrongDates => "la pièce ne porte pas sur ces dates",
        RefusalReason.NotSupporting => "la pièce n’est pas un justificatif recevable",
        RefusalReason.NoDocument => "aucune pièce n’a été reçue",
        RefusalReason.Infected => "la pièce a été refusée par l’antivirus",
        RefusalReason.Other => "autre motif",
    };

    private static bool LacksRoom(ExportedRequest request) =>
        request.Documents.SelectMany(document => document.Files).Any(file => file.Missing is MissingPages.NoRoom);
}
