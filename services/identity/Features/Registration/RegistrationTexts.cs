using EspaceFamille.Identity.Domain.Accounts;
using EspaceFamille.Identity.Domain.Registration;

namespace EspaceFamille.Identity.Features.Registration;

/// <summary>The French sentences of the opening of an account.</summary>
internal static class RegistrationTexts
{
    public const string NameUnavailable =
        "Ce nom n’est pas disponible. S’il figure sur votre courrier, entrez la clé\u00A0; sinon choisissez-en un autre.";

    public const string LinkEnded = "Ce lien n’est plus valable\u00A0: il a déjà servi, ou il a plus de 48 heures.";

    public const string NoKey = "Saisissez au moins une clé.";

    public const string KeyOfAnotherPerson = "Cette clé n’est pas au nom de votre compte. Elle n’a pas servi et reste valable.";

    /// <param name="services">Their names; at least one.</param>
    public static string Opened(IReadOnlyList<string> services) => services is [var only]
        ? $"Le service {only} est ouvert."
        : $"Les services {string.Join(", ", services.SkipLast(1))} et {services[^1]} sont ouverts.";

    public static string Title(RegistrationStep step) => step switch
    {
        RegistrationStep.Identity => "Votre identité",
        RegistrationStep.Address => "Votre adresse",
        RegistrationStep.Contact => "Vos moyens de contact",
        RegistrationStep.SignIn => "Vos identifiants",
        RegistrationStep.Services => "Vos services",
        RegistrationStep.Recap => "Vérifier et envoyer",
    };

    /// <summary>As the stepper names it.</summary>
    public static string Short(RegistrationStep step) => step switch
    {
        RegistrationStep.Identity => "Identité",
        RegistrationStep.Address => "Adresse",
        RegistrationStep.Contact => "Contact",
        RegistrationStep.SignIn => "Identifiants",
        RegistrationStep.Services => "Services",
        RegistrationStep.Recap => "Envoi",
    };

    public static string Means(PreferredMeans means) => means switch
    {
        PreferredMeans.Email => "Courriel",
        PreferredMeans.Telephone => "Téléphone",
        PreferredMeans.Letter => "Courrier postal",
    };

    public static string Sentence(RegistrationField field, RegistrationFault fault) => Sentence(field, fault, Label(field));

    /// <param name="label">How the page names the field.</param>
    public static string Sentence(RegistrationField field, RegistrationFault fault, string label) => fault switch
    {
        RegistrationFault.Missing => MissingSentence(field),
        RegistrationFault.TooLong => $"{label}\u00A0: {FieldRules.All[field].MaxCharacters} caractères au plus.",
        RegistrationFault.WrongCharacters when FieldRules.All[field].Kind is FieldKind.Name =>
            $"{label}\u00A0: des lettres, des espaces, des traits d’union et des apostrophes seulement.",
        RegistrationFault.WrongCharacters => $"{label}\u00A0: des lettres, des chiffres et de la ponctuation seulement.",
        RegistrationFault.NoPostCode => "Le code postal a 5 chiffres, par exemple 40220.",
        RegistrationFault.NoTelephone => $"{label}\u00A0: le numéro commence par 0 ou par +, par exemple 05 59 64 00 00.",
        RegistrationFault.NoEmail => "Le courriel a la forme nom@exemple.fr.",
        RegistrationFault.NoUserName =>
            "Le nom d’utilisateur a au moins 3 caractères\u00A0: des lettres sans accent, des chiffres, des points et des tirets.",
        RegistrationFault.NameUnavailable => NameUnavailable,
        RegistrationFault.WrongKey =>
            "Cette clé n’est pas valable. Vérifiez la saisie sur votre courrier\u00A0; elle peut aussi être entrée plus tard.",
        RegistrationFault.OtherService => "Cette clé est celle d’un autre service\u00A0: saisissez-la à la ligne de ce service.",
        RegistrationFault.OtherAdult =>
            "Cette clé ne vient pas du même courrier que la première\u00A0: elle est au nom d’une autre personne. Saisissez les clés "
            + "d’un seul courrier, ou laissez ce champ vide. Aucune clé n’a servi.",
    };

    private static string MissingSentence(RegistrationField field) => field switch
    {
        RegistrationField.Title => "Choisissez une civilité.",
        RegistrationField.LastName => "Saisissez votre nom d’usage.",
        RegistrationField.FirstNames => "Saisissez vos prénoms.",
        RegistrationField.Email => "Saisissez votre courriel.",
        RegistrationField.UserName => "Choisissez un nom d’utilisateur.",
        _ => $"{Label(field)}\u00A0: une réponse est attendue.",
    };

    private static string Label(RegistrationField field) => FieldTexts.Of(field).Label;
}
