using Xunit;

namespace EspaceFamille.EndToEnd.Tests.Stories;

/// <summary>What people, their keyboards and their enemies put into a field.</summary>
internal static class BadInput
{
    public const string Markup = "<script>alert(1)</script>\"'><img src=x onerror=alert(1)>";
    public static readonly string TooLong = new('é', 10_000);

    /// <summary>No field takes these.</summary>
    public static readonly string[] Refused = [TooLong, "a\u0001b\u001B[31m", "fièvre\u202Eruot", "fièvre\u2066tuot"];

    /// <summary>Any field of several words takes these, and shows them as they are.</summary>
    public static readonly string[] Taken = [Markup, "Fièvre 🤒 👨\u200D👩\u200D👧", "حمى منذ أمس", "{{7*7}} ${7*7} %00 ' OR 1=1 --"];

    public static readonly string[] Dates = ["2026-02-30", "31/11/2026", "0000-00-00", "demain", "12", Markup, TooLong];

    /// <summary>Nothing that was typed has become part of the page.</summary>
    public static void AssertHarmless(string page)
    {
        Assert.DoesNotContain("<script>alert", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<img src=x", page, StringComparison.OrdinalIgnoreCase);
    }
}
