using System.Diagnostics;

namespace Cashlink.Wizard.BrowserTests.Hosting;

/// <summary>Waits for a state that can only be asked for.</summary>
internal static class Eventually
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(75);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    /// <summary>Asks until the answer is the awaited one.</summary>
    /// <returns>That answer.</returns>
    public static async Task<T> GetAsync<T>(Func<Task<T>> ask, Func<T, bool> isAwaited)
    {
        var waited = Stopwatch.StartNew();
        while (true)
        {
            var answer = await ask();
            if (isAwaited(answer))
                return answer;
            Assert.True(waited.Elapsed < Patience, $"After {Patience} it is still: {answer}");
            await Task.Delay(Pause);
        }
    }
}
