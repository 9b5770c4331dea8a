using System.Runtime.InteropServices;
using SocialPipeline.Cli;

using var stop = new CancellationTokenSource();
Console.CancelKeyPress += (_, press) =>
{
    press.Cancel = true;
    stop.Cancel();
};

// A polite end is a stop, too: what is being written is finished or removed.
using var ended = PosixSignalRegistration.Create(PosixSignal.SIGTERM, end =>
{
    end.Cancel = true;
    stop.Cancel();
});
return await CommandLine.RunAsync(args, Terminal.OfProcess(), stop.Token);
