using System.Text.RegularExpressions;
using EspaceFamille.TestKit;

namespace EspaceFamille.Portal.Tests.Journeys.Help;

/// <summary>A page of the portal or of identity, read from its file.</summary>
/// <param name="HelpPages">The help pages that it links to in its head.</param>
internal sealed partial record ShownPage(string Route, IReadOnlyList<string> HelpPages)
{
    private static readonly string[] Folders = ["portal/Journeys", "services/identity/Features"];

    /// <summary>Pages of identity that only staff open.</summary>
    private static readonly string[] StaffFolders = ["/Features/Staff/"];

    public static IReadOnlyList<ShownPage> All { get; } =
    [
        .. from folder in Folders
           from file in Directory.EnumerateFiles(Path.Combine(Repository.Root, folder), "*.cshtml", SearchOption.AllDirectories)
           let text = File.ReadAllText(file)
           let route = Address().Match(text)
           where route.Success
           select new ShownPage(route.Groups["route"].Value, [.. Link().Matches(text).Select(link => link.Groups["page"].Value)])
           {
               IsOfStaff = route.Groups["route"].Value.StartsWith("/agents", StringComparison.Ordinal)
                   || StaffFolders.Any(staff => file.Contains(staff, StringComparison.Ordinal)),
           },
    ];

    public bool IsOfStaff { get; private init; }

    /// <summary>Whether it is a later step of the other page.</summary>
    public bool IsBelow(ShownPage other) => other.Route != "/" && Route.StartsWith(other.Route + "/", StringComparison.Ordinal);

    [GeneratedRegex("^@page \"(?<route>[^\"]*)\"", RegexOptions.Multiline | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Address();

    [GeneratedRegex("name=\"_HelpLink\" model=\"@\\(\"(?<page>[^\"]*)\"\\)\"", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Link();
}
