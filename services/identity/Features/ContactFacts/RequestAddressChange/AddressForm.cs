using System.Globalization;
using System.Text.RegularExpressions;
using EspaceFamille.Identity.Api;
using EspaceFamille.Identity.Domain.Households;

namespace EspaceFamille.Identity.Features.ContactFacts.RequestAddressChange;

/// <summary>A typed postal address, checked: the address, or the sentence of each field at fault.</summary>
internal static partial class AddressForm
{
    private const int MaxLineCharacters = 100;
    private const int MaxTownCharacters = 60;

    public static (Address? Address, Dictionary<string, string[]> Errors) Read(RequestAddressChangeRequest request)
    {
        Dictionary<string, string[]> errors = new(StringComparer.Ordinal);
        var line = Text("addressLine", request.AddressLine, MaxLineCharacters, "Indiquez le numéro et la voie.");
        var complement = Text("complement", request.Complement, MaxLineCharacters, missing: null);
        var town = Text("town", request.Town, MaxTownCharacters, "Indiquez la ville.");
        var postCode = (request.PostCode ?? "").Trim();
        if (!FiveDigits().IsMatch(postCode))
            errors["postCode"] = ["Un code postal compte cinq chiffres."];
        return (
            errors.Count > 0 ? null : new Address(line, postCode, town) { Complement = complement.Length > 0 ? complement : null },
            errors);

        string Text(string field, string? typed, int max, string? missing)
        {
            var text = (typed ?? "").Normalize().Trim();
            var fault = text switch
            {
                { Length: 0 } => missing,
                _ when text.Length > max => $"Au plus {max} caractères.",
                _ when text.Any(IsUnprintable) => "Ce texte contient un caractère qui ne s’affiche pas.",
                _ => null,
            };
            if (fault is not null)
                errors[field] = [fault];
            return text;
        }
    }

    private static bool IsUnprintable(char one) => char.GetUnicodeCategory(one) is UnicodeCategory.Control or UnicodeCategory.Format
        or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.PrivateUse or UnicodeCategory.Surrogate;

    [GeneratedRegex("^[0-9]{5}$", RegexOptions.NonBacktracking)]
    private static partial Regex FiveDigits();
}
