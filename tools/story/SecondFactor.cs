namespace EspaceFamille.Story;

/// <summary>
/// Enters the code of an authenticator. Another process may have used the code of the present time step, which the sign-in accepts once:
/// the form that is shown again gets the code of the next time step, which the sign-in accepts ahead of the clock.
/// </summary>
internal static class SecondFactor
{
    /// <summary>The name of the field.</summary>
    public const string Field = "code";

    /// <summary>Fewer than the failures that pause the sign-in.</summary>
    private const int MaxCodes = 3;

    /// <param name="page">With the form of the code.</param>
    /// <param name="next">A code that this process has not used.</param>
    /// <param name="submit">Sends the form of the page with a code.</param>
    /// <returns>The page after the accepted code, or after the last one that was refused.</returns>
    public static async Task<Page> EnterAsync(Page page, Func<Task<string>> next, Func<Page, string, Task<Page>> submit)
    {
        var shown = await submit(page, await next());
        for (var codes = 1; codes < MaxCodes && await HasFormAsync(shown); codes++)
            shown = await submit(shown, await next());
        return shown;
    }

    private static async Task<bool> HasFormAsync(Page page)
    {
        using var html = await page.ReadAsync();
        return html.QuerySelector($"form [name={Field}]") is not null;
    }
}
