using EspaceFamille.Identity.Domain.Registration;
using EspaceFamille.Web.Forms;
using static EspaceFamille.Identity.Domain.Registration.RegistrationField;

namespace EspaceFamille.Identity.Features.Registration;

/// <summary>How pages name a field, and what a browser may fill in.</summary>
internal sealed record FieldText(string Id, string Label, string? Autocomplete = null, string Type = "text", string? Hint = null);

/// <summary>The fields in French, and their inputs.</summary>
internal static class FieldTexts
{
    public const string Password = "motDePasse";
    public const string Confirmation = "confirmation";

    private static readonly Dictionary<RegistrationField, FieldText> All = new()
    {
        [Title] = new("civilite", "Civilité", "honorific-prefix"),
        [LastName] = new("nom", "Nom d’usage", "family-name"),
        [BirthName] = new("nomNaissance", "Nom de naissance"),
        [FirstNames] = new("prenoms", "Prénoms", "given-name"),
        [BirthCountry] = new("paysNaissance", "Pays de naissance"),
        [BirthDepartment] = new("departementNaissance", "Département de naissance"),
        [BirthTown] = new("communeNaissance", "Commune de naissance"),
        [Number] = new("numero", "Numéro", Hint: "Avec bis ou ter, par exemple 14 bis."),
        [Street] = new("voie", "Voie", "address-line1"),
        [Building] = new("batiment", "Bâtiment"),
        [Flat] = new("appartement", "Appartement"),
        [Complement] = new("complement", "Complément d’adresse", "address-line2"),
        [PostCode] = new("codePostal", "Code postal", "postal-code"),
        [Town] = new("ville", "Ville", "address-level2"),
        [Country] = new("pays", "Pays", "country-name", Hint: "Laissez vide pour la France."),
        [Telephone] = new("telephone", "Téléphone", "tel", "tel"),
        [Mobile] = new("mobile", "Téléphone mobile", "tel", "tel"),
        [Fax] = new("fax", "Fax", Type: "tel"),
        [Email] = new(
            "courriel", "Courriel", "email", "email",
            "Le courriel d’activation y est envoyé. Une adresse peut servir à plusieurs personnes."),
        [Preferred] = new("moyen", "Moyen de contact préféré"),
        [UserName] = new(
            "identifiant", "Nom d’utilisateur", "username",
            Hint: "Celui de votre courrier, ou un autre\u00A0: au moins 3 lettres sans accent, chiffres, points ou tirets."),
        [NameKey] = new("cleIdentifiant", "Clé de votre courrier", "off", Hint: "Si ce nom d’utilisateur figure sur votre courrier."),
        [ServiceKey] = new(
            "cle", "Clé du service", "off", Hint: "Elle est sur le courrier de la mairie, par exemple 18456-N00BOES."),
    };

    public static FieldText Of(RegistrationField field) => All[field];

    /// <summary>The input of a field with what was typed.</summary>
    public static TextField InputOf(RegistrationForm form, RegistrationField field, FormErrors errors)
    {
        var (text, rule) = (All[field], FieldRules.All[field]);
        return new(errors, text.Id, text.Label, form[field], text.Type)
        {
            Autocomplete = text.Autocomplete,
            Hint = text.Hint,
            IsMarked = rule.IsRequired,
            IsRequired = rule.IsRequired,
            IsVerbatim = rule.Step is RegistrationStep.SignIn or RegistrationStep.Services || rule.Kind is FieldKind.Email,
        };
    }

    /// <summary>The faults as sentences at their fields.</summary>
    public static FormErrors ErrorsOf(IEnumerable<(RegistrationField Field, RegistrationFault Fault)> faults) =>
        FormErrors.Of(faults.Select(one => (All[one.Field].Id, RegistrationTexts.Sentence(one.Field, one.Fault))));
}
