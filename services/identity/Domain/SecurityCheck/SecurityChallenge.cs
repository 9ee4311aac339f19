namespace EspaceFamille.Identity.Domain.SecurityCheck;

/// <summary>What one browser must answer once: a text to copy, or a question instead.</summary>
internal sealed record SecurityChallenge(string Text, SumQuestion Question)
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(10);

    /// <summary>The answers that are compared; afterwards the challenge is void.</summary>
    public const int MaxTries = 3;

    /// <inheritdoc cref="ControlText.Draw"/>
    public static SecurityChallenge Draw(Func<int, int> draw) => new(ControlText.Draw(draw), SumQuestion.Draw(draw));

    public bool IsAnsweredBy(string? text, string? answer) => ControlText.Matches(Text, text) || Question.Matches(answer);
}
