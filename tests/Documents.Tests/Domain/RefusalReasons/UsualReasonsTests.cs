using EspaceFamille.Contracts.Documents;
using EspaceFamille.Documents.Domain.RefusalReasons;

namespace EspaceFamille.Documents.Tests.Domain.RefusalReasons;

public sealed class UsualReasonsTests
{
    [Fact]
    public void All_OfTheContract_AreInTheStartListWithTheOpenOneLast()
    {
        Assert.Equal(
            Enum.GetValues<RefusalReason>().Order(), UsualReasons.All.Select(reason => ReasonCodes.ReasonOf(reason.Id)).Order());
        Assert.True(UsualReasons.All[^1].NeedsWords());
        Assert.All(UsualReasons.All, reason => Assert.EndsWith(".", reason.Wording.Sentence, StringComparison.Ordinal));
    }

    [Fact]
    public void With_EditedAndAdded_KeepsTheOrderAndTheOpenOneLast()
    {
        var edited = UsualReasons.All[1] with { Wording = new("Autre enfant", "Un autre enfant."), Version = 1 };
        var at = new DateTimeOffset(2026, 11, 3, 9, 0, 0, TimeSpan.Zero);
        var added = new ListedReason { Id = "b", Wording = new("B", "B."), AddedAt = at };
        var earlier = new ListedReason { Id = "z", Wording = new("Z", "Z."), AddedAt = at.AddDays(-1) };

        var list = UsualReasons.With([added, edited, earlier]);

        Assert.Equal(edited, list[1]);
        Assert.Equal(["z", "b", "other"], list.Select(reason => reason.Id).TakeLast(3));
        Assert.Equal(UsualReasons.All.Count + 2, list.Count);
    }

    [Theory]
    [InlineData("Unreadable", "unreadable")]
    [InlineData("wrongdates", "wrongDates")]
    [InlineData("piece-non-signee", "piece-non-signee")]
    public void Stored_CodeOfAnOlderForm_IsTheStoredOne(string code, string expected) => Assert.Equal(expected, ReasonCodes.Stored(code));

    [Theory]
    [InlineData("Pièce   non signée !", "piece-non-signee")]
    [InlineData("Sœur, pas l’élève", "soeur-pas-l-eleve")]
    [InlineData("???", null)]
    public void From_Label_IsLettersDigitsAndDashes(string label, string? expected) => Assert.Equal(expected, ReasonCodes.From(label));

    [Fact]
    public void From_LongLabel_IsCut() => Assert.Equal(ReasonCodes.MaxCharacters, ReasonCodes.From(new string('a', 80))!.Length);

    [Theory]
    [InlineData("noDocument", RefusalReason.NoDocument)]
    [InlineData("piece-non-signee", RefusalReason.Other)]
    public void ReasonOf_Code_IsWhatOlderConsumersRead(string code, RefusalReason expected) =>
        Assert.Equal(expected, ReasonCodes.ReasonOf(code));
}
