using EspaceFamille.Contracts.Documents;

namespace EspaceFamille.Documents.Domain.RefusalReasons;

/// <summary>The start list: the reasons of a town that has edited none.</summary>
internal static class UsualReasons
{
    public static IReadOnlyList<ListedReason> All { get; } =
    [
        Of(RefusalReason.Unreadable, "La pièce n’est pas lisible", "Le justificatif n’était pas lisible."),
        Of(RefusalReason.WrongPerson, "La pièce concerne une autre personne", "Le justificatif ne concernait pas cet enfant."),
        Of(RefusalReason.WrongDates, "La pièce ne porte pas sur ces dates", "Le justificatif ne portait pas sur ces dates."),
        Of(
            RefusalReason.NotSupporting, "La pièce n’est pas un justificatif recevable",
            "Le document joint n’était pas un justificatif recevable."),
        Of(RefusalReason.NoDocument, "Aucune pièce n’a été reçue", "Aucun justificatif n’a été reçu."),
        Of(RefusalReason.Infected, "La pièce a été refusée par l’antivirus", "Le justificatif a été refusé par l’antivirus."),
        Of(RefusalReason.Other, "Autre motif", "Le motif n’a pas été retenu par la ville."),
    ];

    /// <summary>Null for a code that the town added.</summary>
    public static ListedReason? Find(string code) => All.FirstOrDefault(reason => reason.Id == code);

    /// <summary>The town's list in the order that agents choose from: the start list, what the town added, the open reason last.</summary>
    public static IReadOnlyList<ListedReason> With(IReadOnlyCollection<ListedReason> stored)
    {
        var byCode = stored.ToDictionary(reason => reason.Id, StringComparer.Ordinal);
        return
        [
            .. All.Select(usual => byCode.GetValueOrDefault(usual.Id, usual))
                .Concat(stored.Where(reason => Find(reason.Id) is null).OrderBy(reason => reason.AddedAt))
                .OrderBy(reason => reason.NeedsWords()),
        ];
    }

    private static ListedReason Of(RefusalReason reason, string label, string sentence) =>
        new() { Id = ReasonCodes.Of(reason), Wording = new(label, sentence) };
}
