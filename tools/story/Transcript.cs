namespace EspaceFamille.Story;

/// <summary>What the story prints: chapters, calls, messages, plannings, mails.</summary>
internal static class Transcript
{
    public static void Chapter(string title) => Console.WriteLine($"\n== {title}");

    public static void Line(string text) => Console.WriteLine($"  {text}");

    public static void Call(string method, string path, int status, TimeSpan time) =>
        Line($"{method,-4} {path} -> {status} ({time.TotalMilliseconds:F0} ms)");

    public static void Block(string text)
    {
        foreach (var line in text.ReplaceLineEndings("\n").TrimEnd().Split('\n'))
            Console.WriteLine($"  | {line}");
    }
}
