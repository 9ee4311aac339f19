namespace EspaceFamille.Identity.Tests.Features.Forms;

/// <summary>What people, their keyboards and their enemies put into a field.</summary>
internal static class BadInput
{
    public static readonly string Markup = "<script>alert(1)</script>\"'><img src=x onerror=alert(1)>";

    /// <summary>No field of one line that is stored takes these.</summary>
    public static readonly string[] Refused =
        [new('é', 10_000), "a\u0001b\u001B[31m", "nom\u202Eruot", "nom\u2066tuot", "\U0001F912\U0001F600", Markup];

    /// <summary>What a field may take or refuse, and always shows as it is.</summary>
    public static readonly string[] Other = ["Zoe\u0301", "حمى منذ أمس", "2026-02-30", "{{7*7}} ${7*7} %00 ' OR 1=1 --", " "];

    /// <summary>Nothing that was typed has become part of the page.</summary>
    public static void AssertHarmless(string page)
    {
        Assert.DoesNotContain("<script>alert", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<img src=x", page, StringComparison.OrdinalIgnoreCase);
    }
}
