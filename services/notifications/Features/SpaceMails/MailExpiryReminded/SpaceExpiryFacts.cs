using EspaceFamille.Contracts.Documents;
using EspaceFamille.Notifications.Domain.Mails;

namespace EspaceFamille.Notifications.Features.SpaceMails.MailExpiryReminded;

/// <summary>Documents of a storage space expire soon. Which ones nobody but the owner knows: their titles are encrypted.</summary>
internal sealed record SpaceExpiryFacts : MailFacts
{
    public override string Template => "space-documents-expiring";
    public override bool IsAboutAccount => true;

    /// <summary>One mail per day.</summary>
    public override long Occurrence => RemindedOn.DayNumber;
    public required DateOnly RemindedOn { get; init; }

    /// <summary>In ascending order of their days.</summary>
    public required IReadOnlyList<ExpiringDocuments> Expiries { get; init; }

    /// <summary>The number of all these documents.</summary>
    public int Total => Expiries.Sum(expiry => expiry.Documents);

    public static SpaceExpiryFacts Of(SpaceExpiryReminded reminded) => new()
    {
        RemindedOn = reminded.RemindedOn,
        Expiries =
        [
            .. reminded.Expiries.Select(one => new ExpiringDocuments { ValidUntil = one.ValidUntil, Documents = one.Documents }),
        ],
    };

    public static IReadOnlyList<SpaceExpiryFacts> Samples { get; } = [With(One(1, 31)), With(One(1, 15), One(2, 31))];

    private static SpaceExpiryFacts With(params IReadOnlyList<ExpiringDocuments> expiries) =>
        new() { RemindedOn = new DateOnly(2026, 12, 1), Expiries = expiries };

    private static ExpiringDocuments One(int documents, int day) =>
        new() { ValidUntil = new DateOnly(2026, 12, day), Documents = documents };
}

/// <summary>How many documents are valid until that day.</summary>
internal sealed record ExpiringDocuments
{
    public required DateOnly ValidUntil { get; init; }
    public required int Documents { get; init; }
}
