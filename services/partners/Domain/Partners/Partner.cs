using EspaceFamille.Platform;

namespace EspaceFamille.Partners.Domain.Partners;

/// <summary>
/// Another system that receives the town's events. Its id is its name, such as <c>cuisine</c>: lower-case letters, digits and hyphens.
/// </summary>
internal sealed record Partner : Aggregate
{
    public required PartnerState State { get; init; }

    /// <summary>What the partner does with the events, in French, as the privacy page shows it.</summary>
    public required string Purpose { get; init; }

    /// <summary>The legal basis of this use, in French.</summary>
    public required string LegalBasis { get; init; }

    /// <summary>For how many days the partner keeps what it received.</summary>
    public required int RetentionDays { get; init; }
    public required PartnerRights Rights { get; init; }

    /// <summary>Counted up by each change of the rights.</summary>
    public required int RightsVersion { get; init; }

    /// <summary>The key of its pseudonyms, 32 bytes, sealed: never changed as long as the partner exists.</summary>
    public required byte[] SealedPseudonymKey { get; init; }

    /// <summary>
    /// The salted SHA-256 of its broker password, as RabbitMQ keeps it (base64 of 4 bytes of salt and the hash): the password itself is
    /// printed once and stored nowhere.
    /// </summary>
    public required string BrokerPasswordHash { get; init; }
    public required DateTimeOffset AddedAt { get; init; }

    /// <summary>The version of this partner that the broker's users and queues correspond to; null before the first one.</summary>
    public long? ProvisionedVersion { get; init; }

    /// <summary>The name of its queue, and of its user, in the partners' virtual host.</summary>
    public string QueueName => $"p.{Id}";
}

/// <summary>Whether a partner receives events.</summary>
internal enum PartnerState
{
    Active,

    /// <summary>Its credentials are refused, and nothing is published to its queue.</summary>
    Suspended,

    /// <summary>For good: its user and queue are deleted and its pseudonym key is destroyed.</summary>
    Removed,
}
