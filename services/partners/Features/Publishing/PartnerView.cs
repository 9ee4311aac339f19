using EspaceFamille.Partners.Domain.Partners;

namespace EspaceFamille.Partners.Features.Publishing;

/// <summary>A partner as events are rendered for it.</summary>
internal sealed record PartnerView(string Name, string QueueName, PartnerRights Rights, int RightsVersion, PartnerKeys Keys);
