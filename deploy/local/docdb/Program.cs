using System.Runtime.InteropServices;
using EspaceFamille.DocDb;

if (DocDbOptions.Parse(args) is not { } options)
{
    await Console.Error.WriteLineAsync(DocDbOptions.Usage);
    return 2;
}

using var stopping = new CancellationTokenSource();
using var terminated = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
using var interrupted = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
await DocDbServer.RunAsync(options, stopping.Token);
return 0;

void Stop(PosixSignalContext signal)
{
    signal.Cancel = true;
    stopping.Cancel();
}
