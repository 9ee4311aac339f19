using EspaceFamille.Documents.Domain.RefusalReasons;

namespace EspaceFamille.Documents.Tests.Domain.RefusalReasons;

public sealed class ReasonRulesTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 3, 9, 0, 0, TimeSpan.Zero);
    private static readonly ReasonWording Unsigned = new("La pièce n’est pas signée", "Le justificatif n’était pas signé.");
    private static readonly ListedReason Dates = UsualReasons.Find("wrongDates")!;

    [Fact]
    public void Edit_NewSentence_KeepsTheCodeAndTheEarlierWording()
    {
        var edited = Edit(Dates, Dates.Wording with { Sentence = "Autres dates." }, seen: 0).Change!.State;

        Assert.Equal(("wrongDates", "Autres dates.", Now), (edited.Id, edited.Wording.Sentence, edited.ChangedAt));
        Assert.Equal(new EarlierWording(Dates.Wording, Now), Assert.Single(edited.Earlier));
    }

    [Fact]
    public void Edit_SameWording_WritesNothingWhateverWasSeen() => Assert.Equal((null, null), Edit(Dates, Dates.Wording, seen: 7));

    [Fact]
    public void Edit_AnotherVersionWasSeen_IsRefused() =>
        Assert.Equal((null, ReasonFault.ChangedMeanwhile), Edit(Dates with { Version = 2 }, Unsigned, seen: 1));

    [Fact]
    public void Edit_WithdrawnOpenReason_IsRefused()
    {
        var open = UsualReasons.Find(ReasonCodes.Other)!;

        Assert.Equal((null, ReasonFault.Permanent), Edit(open, open.Wording with { IsWithdrawn = true }, seen: 0));
        Assert.True(Edit(Dates, Dates.Wording with { IsWithdrawn = true }, seen: 0).Change!.State.Wording.IsWithdrawn);
    }

    [Fact]
    public void Edit_MoreOftenThanIsKept_DropsTheOldest()
    {
        var edited = Dates;
        for (var number = 0; number <= ReasonRules.MaxEarlier; number++)
            edited = Edit(edited, Unsigned with { Sentence = $"{number}." }, seen: 0).Change!.State;

        Assert.Equal((ReasonRules.MaxEarlier, "0."), (edited.Earlier.Count, edited.Earlier[0].Wording.Sentence));
    }

    [Fact]
    public void Add_NewLabel_HasACodeMadeOfIt()
    {
        var (reason, fault) = ReasonRules.Add(UsualReasons.All, Unsigned, Now);

        Assert.Equal(("la-piece-n-est-pas-signee", Unsigned, Now, null), (reason!.Id, reason.Wording, reason.AddedAt, fault));
    }

    [Theory]
    [InlineData("Other", ReasonFault.CodeTaken)]
    [InlineData("La pièce, n’est pas signée !", ReasonFault.CodeTaken)]
    [InlineData("…", ReasonFault.NoCode)]
    internal void Add_UnusableLabel_IsRefused(string label, ReasonFault fault)
    {
        var list = UsualReasons.With([ReasonRules.Add(UsualReasons.All, Unsigned, Now).Reason!]);

        Assert.Equal((null, fault), ReasonRules.Add(list, new(label, "Une phrase."), Now));
    }

    [Fact]
    public void Add_Repeated_FindsTheReasonThatTheFirstAdded()
    {
        var stored = ReasonRules.Add(UsualReasons.All, Unsigned, Now).Reason! with { Version = 1 };

        Assert.Equal((stored, null), ReasonRules.Add(UsualReasons.With([stored]), Unsigned, Now.AddMinutes(1)));
    }

    [Fact]
    public void Add_FullList_IsRefused()
    {
        var added = Enumerable.Range(0, ReasonRules.MaxReasons - UsualReasons.All.Count)
            .Select(number => new ListedReason { Id = $"{number}", Wording = Unsigned, AddedAt = Now }).ToArray();

        Assert.Equal(ReasonFault.TooMany, ReasonRules.Add(UsualReasons.With(added), Unsigned, Now).Fault);
        Assert.Null(ReasonRules.Add(UsualReasons.With(added[1..]), Unsigned, Now).Fault);
    }

    [Theory]
    [InlineData(" Non signé ", "Non signé.")]
    [InlineData("Non signé.", "Non signé.")]
    [InlineData("Est-il signé ?", "Est-il signé ?")]
    public void Cleaned_Sentence_EndsWithASign(string sentence, string expected) =>
        Assert.Equal(new ReasonWording("Signature", expected), ReasonRules.Cleaned(" Signature ", sentence, isWithdrawn: false));

    [Theory]
    [InlineData(null, TextFault.Missing)]
    [InlineData("  ", TextFault.Missing)]
    [InlineData("deux\nlignes", TextFault.Unprintable)]
    [InlineData("retourné\u202E", TextFault.Unprintable)]
    [InlineData("un libellé", null)]
    internal void CheckLabel_Text_IsOneLineThatShows(string? label, TextFault? expected) =>
        Assert.Equal(expected, ReasonRules.CheckLabel(label));

    [Fact]
    public void Check_LongTexts_AreRefusedBeyondTheLimit()
    {
        Assert.Null(ReasonRules.CheckSentence(new string('a', ReasonRules.MaxSentenceCharacters)));
        Assert.Equal(TextFault.TooLong, ReasonRules.CheckSentence(new string('a', ReasonRules.MaxSentenceCharacters + 1)));
        Assert.Equal(TextFault.TooLong, ReasonRules.CheckLabel(new string('a', ReasonRules.MaxLabelCharacters + 1)));
    }

    private static (Platform.Change<ListedReason>? Change, ReasonFault? Fault) Edit(
        ListedReason reason, ReasonWording wording, long seen) =>
        ReasonRules.Edit(reason, wording, seen, Now);
}
