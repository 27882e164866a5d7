using System.Text.Json;
using Cashlink.Wizard.BrowserTests.Advisor;
using static Microsoft.Playwright.Assertions;

namespace Cashlink.Wizard.BrowserTests.Benchmarks;

/// <summary>
/// How long it takes from a key in the client's browser until the advisor's page shows it, with two real browsers on one node. It
/// prints figures and judges nothing:
/// <c>dotnet test tests/Cashlink.Wizard.BrowserTests --filter Category=Benchmarks --logger "console;verbosity=detailed"</c>.
/// </summary>
public sealed class FollowBenchmark(ITestOutputHelper output) : TwoScreensTest(output)
{
    private const int Keys = 300;
    private const int WarmUp = 50;

    /// <summary>A value that a newer one has overtaken is never shown; the same digits come round again only later than this.</summary>
    private const double Longest = 3_000;

    /// <summary>Somebody who types fast: some 400 keys a minute.</summary>
    private const int Pause = 150;

    /// <summary>Writes down each value of the field with its time, on the page where it is typed.</summary>
    private const string WatchTyping = """
        () => {
          window.seen = [];
          document.getElementById('units').addEventListener('input',
            event => seen.push([event.target.value, performance.timeOrigin + performance.now()]), true);
        }
        """;

    /// <summary>The same on the page where Blazor sets it: the moment at which it stands in the document.</summary>
    private const string WatchShowing = """
        () => {
          window.seen = [];
          const own = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value');
          Object.defineProperty(document.getElementById('units'), 'value', {
            get() { return own.get.call(this); },
            set(value) { own.set.call(this, value); seen.push([value, performance.timeOrigin + performance.now()]); },
          });
        }
        """;

    [Fact]
    [Trait("Category", "Benchmarks")]
    public async Task Following_OnOneNode_Takes()
    {
        var screens = await OpenJoinedAsync();
        var units = screens.Client.In("#units");
        await screens.Client.Page.EvaluateAsync(WatchTyping);
        await screens.Advisor.EvaluateAsync(WatchShowing);
        for (var key = 0; key < Keys + WarmUp; key++)
        {
            if (key % 12 == 0)
                await units.ClearAsync();
            await units.PressSequentiallyAsync(((key % 9) + 1).ToString(System.Globalization.CultureInfo.InvariantCulture));
            await Task.Delay(Pause);
        }
        await Expect(screens.Advisor.Locator("#units")).ToHaveValueAsync(await units.InputValueAsync());

        var (typed, shown) = (await SeenAsync(screens.Client.Page), await SeenAsync(screens.Advisor));
        var times = typed.Skip(WarmUp)
            .Select(key => shown.Where(value => value.Text == key.Text && value.At >= key.At && value.At < key.At + Longest).Select(value => value.At - key.At).DefaultIfEmpty(double.NaN).First())
            .Where(time => !double.IsNaN(time))
            .Order()
            .ToList();
        Output.WriteLine(
            $"Note: the other screen follows after {times[times.Count / 2]:F0} ms (p50), {times[(int)(times.Count * 0.95)]:F0} ms (p95), "
            + $"{times[^1]:F0} ms (longest); {times.Count} of {typed.Count - WarmUp} values were shown");
        Assert.NotEmpty(times);
    }

    private static async Task<IReadOnlyList<(string Text, double At)>> SeenAsync(Microsoft.Playwright.IPage page) =>
        (await page.EvaluateAsync<JsonElement>("window.seen")).EnumerateArray().Select(entry => (entry[0].GetString()!, entry[1].GetDouble())).ToList();
}
