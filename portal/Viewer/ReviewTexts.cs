using EspaceFamille.Contracts;
using EspaceFamille.Contracts.Requests;
using EspaceFamille.Documents.Api;
using EspaceFamille.Language;
using EspaceFamille.Portal.Api;
using EspaceFamille.Portal.Texts;
using EspaceFamille.Web.Layout;
using RefusalReason = EspaceFamille.Documents.Api.RefusalReason;

namespace EspaceFamille.Portal.Viewer;

/// <summary>The French sentences of the review of supporting documents.</summary>
internal static class ReviewTexts
{
    private static readonly string Infected = ApiNames.Of(RefusalReason.Infected);

    public const string NoReason = "Choisissez un motif de refus.";
    public const string Unavailable =
        "Le service ne répond pas. Votre décision a peut-être été enregistrée ; vous pouvez la confirmer de nouveau, elle ne comptera "
        + "qu’une fois.";
    public const string NotBegun =
        "Le service est momentanément indisponible : cet envoi n’a pas été enregistré. Réessayez dans quelques instants.";

    public const string NothingReadable = "Aucune pièce de cette demande ne peut être lue.";
    public const string LookOrConfirm = "Regardez d’abord, ou cochez la case pour décider quand même.";

    /// <summary>The decision was pressed before these files were looked at.</summary>
    public static string Unseen(IReadOnlyList<string> files) => $"Vous n’avez pas vu {Quoted(files)}.";

    /// <summary>The family added these files since its declaration.</summary>
    public static string AddedUnreadable(IReadOnlyList<string> files) =>
        $"La famille a ajouté {Quoted(files)}, qui ne {FrenchNumbers.Noun(files.Count, "peut", "peuvent")} pas être "
        + $"{FrenchNumbers.Noun(files.Count, "lu", "lus")}.";

    /// <summary>What an agent does about a file whose pages cannot be read; null where they can.</summary>
    public static string? About(FileState? state, RequestKind kind) => state is { } known
        ? About(known, kind)
        : "Aucun aperçu n’est fait ici des fichiers. Demandez à voir la pièce à la mairie, ou confirmez que vous décidez sans l’avoir vue.";

    private static string? About(FileState state, RequestKind kind) => state switch
    {
        FileState.Received => "Ses pages ne sont pas encore prêtes. Rechargez la page dans quelques instants.",
        // Its refusal has no list of reasons.
        FileState.Unreadable when kind is RequestKind.Link =>
            "Ce fichier ne peut pas être lu. Demandez une autre pièce : la personne en est prévenue par courriel.",
        FileState.Unreadable =>
            "Ce fichier ne peut pas être lu. Refusez avec le motif « pas lisible » : la famille pourra en envoyer un autre.",
        FileState.Infected => "L’antivirus a trouvé un contenu dangereux : le fichier a été effacé et personne ne peut l’ouvrir.",
        FileState.Unknown => "Son état n’est pas connu. Rechargez la page dans quelques instants.",
        FileState.Ready => null,
    };

    public static string Documents(int count) =>
        count == 0 ? "Aucun justificatif" : FrenchNumbers.Count(count, "justificatif", "justificatifs");

    public static string Missing(int count) => FrenchNumbers.Count(count, "pièce manquante", "pièces manquantes");

    /// <summary>The reason of a decision that has no words of the town's list.</summary>
    public static string Reason(RefusalReason reason) => reason switch
    {
        RefusalReason.Unreadable => "La pièce n’est pas lisible",
        RefusalReason.WrongPerson => "La pièce concerne une autre personne",
        RefusalReason.WrongDates => "La pièce ne porte pas sur ces dates",
        RefusalReason.NotSupporting => "La pièce n’est pas un justificatif recevable",
        RefusalReason.NoDocument => "Aucune pièce n’a été reçue",
        RefusalReason.Infected => "La pièce a été refusée par l’antivirus",
        RefusalReason.Other or RefusalReason.Unknown => "Autre motif",
    };

    /// <summary>A reason of the town's list in a form.</summary>
    public static string Choice(RefusalReasonResponse reason) =>
        reason.NeedsWords ? $"{reason.Label}, à préciser dans le message" : reason.Label;

    /// <summary>The reasons that an agent may choose, in the town's order; the antivirus only where it found something. Null while the list
    /// is unavailable.</summary>
    public static IReadOnlyList<RefusalReasonResponse>? Offered(IReadOnlyList<RefusalReasonResponse>? list, bool infected) =>
        list is null ? null : [.. list.Where(reason => !reason.IsWithdrawn && (infected || reason.Code != Infected))];

    /// <summary>What an agent reads after a decision, or instead of it where the family withdrew first.</summary>
    /// <param name="unnotified">No adult of the household has an account to be notified at.</param>
    public static string Recorded(ReviewResponse review, bool unnotified) => (review.WithdrawnAt, unnotified) switch
    {
        (not null, _) => "La famille a retiré cette absence : il n’y a rien à décider.",
        (null, true) =>
            "La décision est enregistrée. Aucun adulte du foyer n’a de compte : la famille est à prévenir par courrier ou téléphone.",
        (null, false) => "La décision est enregistrée et la famille en est prévenue.",
    };

    /// <summary>A withdrawal overrides the decision, also one that was recorded before it.</summary>
    public static Tag State(ReviewResponse review) => State(review.WithdrawnAt is null ? review.Decision : null);

    private static string Quoted(IReadOnlyList<string> files) => FrenchLists.And([.. files.Select(file => $"« {file} »")]);

    public static Tag State(ReviewDecision? decision) => RequestTexts.Of(decision switch
    {
        ReviewDecision.Accepted => RequestState.Accepted,
        ReviewDecision.Refused => RequestState.Refused,
        ReviewDecision.Unknown => RequestState.Unknown,
        null => RequestState.Withdrawn,
    });
}
