using EspaceFamille.Partners.Domain.Partners;

namespace EspaceFamille.Partners.Features.Provisioning.Plan;

/// <summary>What the broker must have for these partners. Names with <c>p.</c> in front are partners' alone.</summary>
internal sealed record WantedBroker(BrokerSettings Settings, IReadOnlyList<Partner> Partners)
{
    public const string Dropped = "dropped";
    public const string Prefix = "p.";

    /// <summary>Of each partner's user.</summary>
    public static IReadOnlyDictionary<string, int> Limits { get; } =
        new Dictionary<string, int>(StringComparer.Ordinal) { ["max-connections"] = 5, ["max-channels"] = 100 };

    /// <summary>A suspended partner has no user: its open connections are closed with it.</summary>
    public IEnumerable<Partner> Users => Partners.Where(partner => partner.State is PartnerState.Active);

    /// <summary>A suspended partner keeps its queue, and what waits there.</summary>
    public IEnumerable<string> Queues =>
        Partners.Where(partner => partner.State is not PartnerState.Removed).Select(partner => partner.QueueName).Append(Dropped);

    public IEnumerable<BrokerPolicy> Policies => [BrokerPolicy.OfPartners(Settings.QueueLength), BrokerPolicy.OfDropped];

    public IEnumerable<BrokerPermission> Permissions =>
    [
        BrokerPermission.OfAdministrator(Settings.Administrator, Settings.Vhost),
        BrokerPermission.OfPublisher(Settings.Publisher, Settings.Vhost),
        .. Users.Select(partner => BrokerPermission.OfPartner(partner.QueueName, Settings.Vhost)),
    ];
}
