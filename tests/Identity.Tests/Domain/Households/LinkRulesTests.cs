using EspaceFamille.Contracts.Reservations;
using EspaceFamille.Identity.Domain.AccessKeys;
using EspaceFamille.Identity.Domain.Households;
using EspaceFamille.Identity.Domain.LetterBatches;
using EspaceFamille.Platform;

namespace EspaceFamille.Identity.Tests.Domain.Households;

public sealed class LinkRulesTests
{
    private const string Hash = "hash";
    private static readonly DateTimeOffset Now = new(2026, 12, 1, 8, 0, 0, TimeSpan.Zero);
    private static readonly PersonName Maylis = new("Maylis", "LACAZE");

    [Fact]
    public void Check_KeyOfTheHouseholdAfterTheTownEndedALink_AsksAnAgent()
    {
        var linked = LinkRules.Link(Home, Home.Adults[0], "account", hash: null, Now).State;
        var ended = EndLinkRules.End(linked, "a-1", Now)!.State;

        Assert.Null(LinkRules.Check(Home, Hash, Maylis, Now, out _));
        Assert.Equal(KeyFault.OtherPerson, LinkRules.Check(ended, Hash, Maylis, Now, out _));
    }

    [Fact]
    public void Link_AccountWhoseLinkHadEnded_HasAnotherJournalEntry()
    {
        var first = LinkRules.Link(Home, Home.Adults[0], "account", hash: null, Now);
        var second = LinkRules.Link(Home, Home.Adults[0], "account", hash: null, Now.AddDays(1));

        Assert.NotEqual(EntryOf(first), EntryOf(second));
    }

    [Fact]
    public void End_ClosedAccount_LeavesNoServiceToTheNextOne()
    {
        var linked = LinkRules.Link(Home, Home.Adults[0], "account", Hash, Now).State;

        var adult = LinkEnd.Of(linked, "account")!.Adults[0];

        Assert.Equal((null, null, 0), (adult.AccountId, adult.Link, adult.Services.Count));
        Assert.Equal(["enfance"], linked.Adults[0].Services);
    }

    [Fact]
    public void Move_Link_TakesTheRequestsOfTheHouseholdWithIt()
    {
        var head = new RequestHead
        {
            Id = "r1",
            Number = "ADR-2026-000001",
            HouseholdId = Home.Id,
            ChildId = null,
            SubmittedBy = "account",
            Recipients = ["account", "other"],
            OnBehalf = null,
        };
        var request = new AddressRequest(head, Now, Home.Address) { Idempotency = new("key", "body"), DocumentIds = [] };
        var linked = LinkRules.Link(Home with { AddressRequests = [request] }, Home.Adults[0], "account", Hash, Now).State;

        var moved = MoveLinkRules.Move(linked, "account", "kept")!.State.AddressRequests[0].Head;

        Assert.Equal("kept", moved.SubmittedBy);
        Assert.Equal(["kept", "other"], moved.Recipients);
    }

    [Fact]
    public void Concerns_AdultWhoseLinkTheTownEnded_GetsNoLetterOfABatch()
    {
        var linked = LinkRules.Link(Home, Home.Adults[0], "account", hash: null, Now).State;
        var ended = EndLinkRules.End(linked, "a-1", Now)!.State;

        Assert.Equal((true, false), (LetterBatchRules.Concerns(ended), LetterBatchRules.Concerns(ended with { LeftFilesAt = Now })));
        Assert.Equal([false, true], ended.Adults.Select(LetterBatchRules.Concerns));
    }

    private static string EntryOf(Change<Household> change) => change.Messages.OfType<JournalEntry>().Single().Id;

    private static Household Home => new()
    {
        Id = "home",
        Address = new("14 boulevard Jacques Duclos", "40220", "Tarnos"),
        Adults = [new("a-1", null, "Madame", "Maylis", "LACAZE"), new("a-2", null, "Monsieur", "Peio", "LACAZE")],
        Children = [],
        AccessKeys = [new("enfance", Hash, AdultId: null, UserName: null, Now, Now.AddDays(180))],
    };
}
