using CsCheck;
using EspaceFamille.Identity.Domain.SecurityCheck;

namespace EspaceFamille.Identity.Tests.Domain.SecurityCheck;

public sealed class SecurityChallengeTests
{
    [Theory]
    [InlineData("ACEF34", true)]
    [InlineData(" acef 34 ", true)]
    [InlineData("ACEF3", false)]
    [InlineData("ACEF344", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void Matches_TypedText_IgnoresCaseAndBlanks(string? typed, bool matches) =>
        Assert.Equal(matches, ControlText.Matches("ACEF34", typed));

    [Theory]
    [InlineData(12, 9, "Combien font douze plus neuf\u00A0?", "21", "vingt et un", "Vingt-et-un")]
    [InlineData(39, 9, "Combien font trente-neuf plus neuf\u00A0?", "48", "quarante-huit", " QUARANTE HUIT ")]
    [InlineData(10, 7, "Combien font dix plus sept\u00A0?", "17", "dix-sept", "dix sept.")]
    public void Matches_AnswerInDigitsOrWords_IsRight(int first, int second, string words, params string[] answers)
    {
        var question = new SumQuestion(first, second);

        Assert.Equal(words, question.Words);
        Assert.All(answers, answer => Assert.True(question.Matches(answer)));
        Assert.False(question.Matches(""));
        Assert.False(question.Matches(null));
        Assert.False(question.Matches(words));
    }

    [Fact]
    public void Draw_AnyNumbers_IsAnsweredByItsTextAndByItsSumAlone() =>
        Gen.Select(Gen.Int[0, int.MaxValue].Array[8], Gen.Int[0, 69]).Sample((numbers, other) =>
        {
            var place = 0;
            var challenge = SecurityChallenge.Draw(below => numbers[place++] % below);

            var sum = challenge.Question.First + challenge.Question.Second;
            Assert.True(challenge.IsAnsweredBy(challenge.Text, answer: null));
            Assert.True(challenge.IsAnsweredBy(text: null, $"{sum}"));
            Assert.True(challenge.IsAnsweredBy(text: null, FrenchNumber.Of(sum)));
            Assert.Equal(other == sum, challenge.IsAnsweredBy(text: null, FrenchNumber.Of(other)));
            Assert.False(challenge.IsAnsweredBy("", ""));
        });
}
