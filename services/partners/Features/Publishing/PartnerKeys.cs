using System.Text.Json;
using EspaceFamille.Partners.Domain.Events;
using EspaceFamille.Partners.Domain.Partners;
using EspaceFamille.Partners.Domain.Publishing;
using EspaceFamille.Platform;

namespace EspaceFamille.Partners.Features.Publishing;

/// <summary>The pseudonyms of a partner, and how JSON is written with them.</summary>
internal sealed record PartnerKeys(Pseudonyms Pseudonyms, JsonSerializerOptions Json)
{
    public static PartnerKeys Of(Partner partner, SealingKeys keys)
    {
        var pseudonyms = new Pseudonyms(Sealed.Decrypt(keys, partner.SealedPseudonymKey, ContextOf(partner.Id)));
        var json = new JsonSerializerOptions(EventsJson.Default.Options) { Converters = { new PseudonymConverter(pseudonyms) } };
        return new(pseudonyms, json);
    }

    /// <summary>What the sealed key belongs to.</summary>
    public static string ContextOf(string partner) => $"partner:{partner}:pseudonyms";
}
