using EspaceFamille.Language;
using EspaceFamille.Portal.Texts;
using EspaceFamille.Reservations.Api;

namespace EspaceFamille.Portal.Journeys.Absences;

/// <summary>The French sentences of "Signaler une absence".</summary>
internal static class AbsenceFormTexts
{
    public const string NoChild = "Choisissez au moins un enfant.";
    public const string NoPreset = "Dites quels jours votre enfant est absent.";
    public const string NoDay = "Indiquez une date qui existe.";
    public const string NoFirstDay = "Indiquez une date de début qui existe.";
    public const string NoLastDay = "Indiquez une date de fin qui existe.";
    public const string DatesReversed = "La date de fin précède la date de début.";
    public const string NoReason = "Choisissez le motif de l’absence.";
    public const string NoComment = "Pour un cas de force majeure, dites en quelques mots ce qui s’est passé.";
    public const string UnprintableComment = "Le commentaire contient des caractères qui ne s’affichent pas.";
    public const string NewerComment = "Ce commentaire a changé entre-temps. Voici celui qui est gardé : complétez-le si besoin.";
    public const string FilesHint = " Aucun pour l’absence de l’enseignant.";
    public const string NoDocument = "Ajoutez au moins un justificatif.";

    public const string NotLater = "Pour ce motif, le justificatif accompagne la déclaration : ajoutez-le.";

    public const string RemovedDocument =
        "Vous avez retiré ces fichiers de votre saisie depuis l’affichage de cette page : ils restent retirés. Pour les joindre malgré "
        + "tout, choisissez-les de nouveau.";

    public const string ExpiredDocument =
        "Un justificatif n’est plus gardé pour cette saisie : appuyez sur « Garder plus longtemps », ou retirez-le.";

    public static string Unsendable(string title) =>
        $"{title} : ce justificatif a été effacé, ou a changé dans un autre onglet. Il ne peut pas être envoyé ainsi.";

    /// <param name="child">Of whom, where the form declares several children.</param>
    public static string Unsaved(string? child) =>
        child is null ? "Rien n’a été enregistré." : $"La déclaration pour {child} n’a pas été enregistrée.";

    /// <summary>"Possible pour maladie de l’enfant et décès dans la famille": the reasons whose proof may follow.</summary>
    public static string LaterFor(IReadOnlyList<AbsenceReason> reasons) => "Possible pour : " + FrenchLists.And(
        [.. reasons.Select(AbsenceTexts.Reason).Select(reason => $"{char.ToLowerInvariant(reason[0])}{reason[1..]}")]);

    public static string NoEnrolment(string child) => $"Choisissez au moins une activité de {child}.";

    /// <summary>The dates are in none of the child's enrolments.</summary>
    public static string OutsideEnrolments(string child, IReadOnlyList<ChildEnrolment> enrolments) => enrolments.Count == 0
        ? $"{child} n’a pas d’inscription à ces dates."
        : $"Date hors de l’inscription : celle de {child} va {Ranges(enrolments)}.";

    /// <summary>A part of the period is in none of the enrolments.</summary>
    public static string LeftOut(string child, AbsencePeriod part) =>
        $"{Capitalised(FrenchDayRanges.Of(part.From, part.To))}, {child} n’a pas d’inscription : ces jours ne sont pas concernés.";

    /// <summary>Days of the declaration that is repeated on which nothing is reserved any more.</summary>
    public static string Gone(IReadOnlyList<DateOnly> days) =>
        $"{FrenchNumbers.Noun(days.Count, "Jour", "Jours")} de la première déclaration où plus rien n’est réservé, et qui "
            + FrenchNumbers.Noun(days.Count, "n’est donc pas concerné", "ne sont donc pas concernés")
            + $" : {FrenchDayLists.Sentence(days)}.";

    /// <param name="preset">The chosen way to name the dates.</param>
    public static string UnusedDate(AbsencePreset preset) =>
        $"Vous avez indiqué une date, mais choisi « {Of(preset)} ». Choisissez « Le… » ou « Du… au… » pour prendre la date, ou effacez-la.";

    public static string CommentTooLong(int characters) =>
        $"Le commentaire compte au plus {AbsenceDraft.MaxCommentCharacters} caractères ; le vôtre en compte {characters}.";

    public static string Of(AbsencePreset preset) => preset switch
    {
        AbsencePreset.Today => "Aujourd’hui",
        AbsencePreset.Yesterday => "Hier",
        AbsencePreset.Tomorrow => "Demain",
        AbsencePreset.ThisWeek => "Cette semaine",
        AbsencePreset.LastWeek => "La semaine dernière",
        AbsencePreset.NextWeek => "La semaine prochaine",
        AbsencePreset.ThisMonth => "Ce mois-ci",
        AbsencePreset.LastMonth => "Le mois dernier",
        AbsencePreset.NextMonth => "Le mois prochain",
        AbsencePreset.OneDay => "Le…",
        AbsencePreset.FromTo => "Du… au…",
        AbsencePreset.Unknown => "",
    };

    /// <summary>Why a reserved day is not concerned, after its activity.</summary>
    public static string Of(LeftOutReason reason) => reason switch
    {
        LeftOutReason.EnrolmentNotChosen => ", activité non choisie",
        LeftOutReason.AlreadyDeclared => ", absence déjà signalée",
        LeftOutReason.Unknown => "",
    };

    /// <summary>The dates of a choice, in small: "mardi 24 novembre, déjà passé"; null for a choice that opens a calendar.</summary>
    public static string? DatesOf(AbsencePreset preset, DateOnly today) => (preset, AbsencePeriod.Of(preset, today)) switch
    {
        (_, null) => null,
        (AbsencePreset.ThisMonth or AbsencePreset.LastMonth or AbsencePreset.NextMonth, var month) =>
            FrenchDates.Month(month.From) + (month.To < today ? ", déjà passé" : ""),
        (_, var one) when one.From == one.To => FrenchDates.WithoutYear(one.From) + (one.To < today ? ", déjà passé" : ""),
        (_, var week) => $"{FrenchDayRanges.Of(week.From, week.To)}{(week.To < today ? ", déjà passée" : "")}",
    };

    private static string Ranges(IReadOnlyList<ChildEnrolment> enrolments) => FrenchLists.And(
        [.. enrolments.Select(enrolment => FrenchDayRanges.Of(enrolment.From, enrolment.To)).Distinct(StringComparer.Ordinal)]);

    private static string Capitalised(string text) => $"{char.ToUpperInvariant(text[0])}{text[1..]}";
}
