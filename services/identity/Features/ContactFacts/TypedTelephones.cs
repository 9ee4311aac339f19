using EspaceFamille.Identity.Api;
using EspaceFamille.Identity.Domain.ContactFacts;
using EspaceFamille.Platform;

namespace EspaceFamille.Identity.Features.ContactFacts;

/// <summary>The telephones and the fax of a request as they were typed: read, or the sentences of the fields at fault.</summary>
internal static class TypedTelephones
{
    public static (Telephones Telephones, Dictionary<string, string[]> Errors) Read(ChangeTelephonesRequest request)
    {
        var telephone = TelephoneRules.Read(request.Telephone, isMobile: false);
        var mobile = TelephoneRules.Read(request.Mobile, isMobile: true);
        var fax = TelephoneRules.Read(request.Fax, isMobile: false);
        var errors = new[] { ("telephone", telephone.Fault), ("mobile", mobile.Fault), ("fax", fax.Fault) }
            .Where(check => check.Item2 is not null)
            .ToDictionary(check => check.Item1, check => new[] { TelephoneTexts.Of(check.Item2!.Value) }, StringComparer.Ordinal);
        return (new(telephone.Number, mobile.Number, fax.Number), errors);
    }
}
