using EspaceFamille.Contracts.Reservations;

namespace EspaceFamille.Platform.Tests;

/// <summary>The least aggregate: a count and a name.</summary>
internal sealed record Thing : Aggregate
{
    public int Count { get; init; }
    public string? Label { get; init; }

    public static Thing New(string? label = null) => new() { Id = Ids.New(), Label = label };

    public static AbsenceWithdrawn Message(string number) => new()
    {
        Request = Head(number),
        Version = 1,
        WithdrawnAt = DateTimeOffset.UnixEpoch,
    };

    public static RequestHead Head(string number) => new()
    {
        Id = "a",
        Number = number,
        HouseholdId = "h",
        ChildId = "c",
        SubmittedBy = "p",
        Recipients = ["p"],
    };
}
