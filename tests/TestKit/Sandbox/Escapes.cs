namespace EspaceFamille.TestKit.Sandbox;

/// <summary>
/// A program that tries to leave a sandbox, for perl, which every Debian has: it prints what it reached, one per line. System calls have
/// their numbers of x86-64.
/// </summary>
public static class Escapes
{
    public const string Interpreter = "/usr/bin/perl";

    /// <summary>Arguments: the process of another program, then files that must stay unknown.</summary>
    public const string Script = """
        my ($process, @files) = @ARGV;
        my ($f, $s, $b);
        sub reached { print "$_[0]\n" }
        my %domains = (unix => 1, tcp => 2, tcp6 => 10, netlink => 16);
        for (sort keys %domains) { reached("socket $_") if socket($s, $domains{$_}, 1, 0) || socket($s, $domains{$_}, 2, 0) }
        for ("/proc/$process/environ", "/proc/$process/maps", "/proc/$process/mem", "/proc/self/environ", "/etc/passwd", @files)
            { reached("read $_") if open($f, '<', $_) && sysread($f, $b, 1) }
        for (map { "$_.escape" } @files) { reached("write $_") if open($f, '>', $_) }
        reached("signal") if kill(0, $process);
        reached("ptrace") if syscall(101, 0x4206, $process + 0, 0, 0) == 0;
        my %calls = (process_vm_readv => 310, unshare => 272, setns => 308, mount => 165, bpf => 321, keyctl => 250, userfaultfd => 323);
        my %first = (unshare => 0x10000000, process_vm_readv => $process + 0);
        for (sort keys %calls) { reached($_) if syscall($calls{$_}, $first{$_} // 0, 0, 0, 0, 0, 0) >= 0 || $!{EPERM} == 0 }
        for (1, 0x100000001) { reached("life without the launcher") if syscall(157, $_, 0, 0, 0, 0) == 0 }
        my $ring = "\0" x 120;
        reached("io_uring") if syscall(425, 4, $ring) >= 0;
        my $forks = 0;
        for (1 .. 500) { my $child = fork(); if (defined $child) { exit 0 unless $child; $forks++ } }
        reached("$forks forks") if $forks;
        print "end\n";
        """;

    /// <summary>Takes 2 GB, and prints that it has them.</summary>
    public const string Memory = """my $all = "a" x (2 * 1024 ** 3); print "2 GB\n";""";

    public static string[] Command(string script, string process, params string[] files) => [Interpreter, "-e", script, process, .. files];
}
