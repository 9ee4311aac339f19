using System.Globalization;
using EspaceFamille.Tool.Places;
using EspaceFamille.Tool.Processes;

namespace EspaceFamille.Tool.Bench;

/// <summary>The resident memory of a running system.</summary>
/// <param name="HostsBytes">Of the programs of this checkout.</param>
/// <param name="HostsSharedOnceBytes">The same, where memory that several of them share is counted once.</param>
/// <param name="AllBytes">With broker, mailbox and dashboard.</param>
internal sealed record SystemMemory(long HostsBytes, long HostsSharedOnceBytes, long AllBytes)
{
    private const int BytesPerKilobyte = 1024;

    public static SystemMemory Read(string data)
    {
        var hosts = Hosts(data).ToArray();
        return new SystemMemory(
            hosts.Sum(host => Bytes(host, "Rss:")), hosts.Sum(host => Bytes(host, "Pss:")), Processes(data).Sum(one => Bytes(one, "Rss:")));
    }

    /// <summary>The processes of this data whose programs are in the checkout.</summary>
    public static IEnumerable<int> Hosts(string data) =>
        Processes(data).Where(process => ProgramOf(process).StartsWith($"{Checkout.Root}/", StringComparison.Ordinal));

    private static string ProgramOf(int process) =>
        File.ResolveLinkTarget($"/proc/{process}/exe", returnFinalTarget: false)?.FullName ?? "";

    private static IEnumerable<int> Processes(string data) =>
        ProcessEnvironment.All().Where(process => process["ESPACE_INSTANCE"] == data).Select(process => process.Process);

    /// <summary>0 for a process that has ended.</summary>
    private static long Bytes(int process, string kind)
    {
        try
        {
            var line = File.ReadLines($"/proc/{process}/smaps_rollup")
                .FirstOrDefault(line => line.StartsWith(kind, StringComparison.Ordinal));
            return line is null
                ? 0
                : long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) * BytesPerKilobyte;
        }
        catch (IOException)
        {
            return 0;
        }
    }
}
