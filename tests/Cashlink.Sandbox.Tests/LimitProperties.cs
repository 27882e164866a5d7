using System.Numerics;
using Cashlink.Sandbox.Amounts;
using Cashlink.Sandbox.SelfDisclosure;
using Cashlink.Sandbox.Tests.Hosting;
using FsCheck;
using FsCheck.Fluent;

namespace Cashlink.Sandbox.Tests;

public sealed class LimitProperties(SandboxHost host) : IClassFixture<SandboxHost>
{
    private sealed record Attempt(long Units, bool Income, bool NetWorth, bool Cancelled);

    [Fact]
    public void Investments_AnySequenceOfAttempts_NeverPassTheLimit()
    {
        var attempt = from units in Gen.OneOf(Gen.Choose(10, 1_500), Gen.Choose(900, 12_000), Gen.Choose(8_000, 30_000))
                      from income in ArbMap.Default.GeneratorFor<bool>()
                      from netWorth in ArbMap.Default.GeneratorFor<bool>()
                      from cancelled in Gen.Frequency((4, Gen.Constant(false)), (1, Gen.Constant(true)))
                      select new Attempt(units, income, netWorth, cancelled);
        var sequences = attempt.ListOf(4).Select(attempts => attempts.ToList()).ToArbitrary();

        Check.One(Config.QuickThrowOnFailure.WithMaxTest(15), Prop.ForAll(sequences, attempts => HoldsAsync(attempts).GetAwaiter().GetResult()));
    }

    [Fact]
    public void Limits_AnyTotal_AskForExactlyWhatWouldHelp()
    {
        var totals = Gen.Choose(1, 3_000_000).Select(cents => new Money(cents, 2, "EUR")).ToArbitrary();

        Check.One(Config.QuickThrowOnFailure.WithMaxTest(500), Prop.ForAll(totals, total =>
        {
            var required = SelfDisclosureLimits.Required(total);
            return SelfDisclosureLimits.Permits(total, false, false) == (required.Count == 0)
                && SelfDisclosureLimits.Permits(total, false, true) == (required.Count != 1)
                && SelfDisclosureLimits.Permits(total, true, false) == !SelfDisclosureLimits.IsBeyondAll(total)
                && SelfDisclosureLimits.Permits(total, true, true) == !SelfDisclosureLimits.IsBeyondAll(total);
        }));
    }

    [Fact]
    public void Money_AnyDecimals_ComparesAndAddsLikeTheNumberItIs()
    {
        var amounts = (from left in Gen.Choose(-1_000_000, 1_000_000)
                       from right in Gen.Choose(-1_000_000, 1_000_000)
                       from shift in Gen.Choose(0, 18)
                       select (left, right, shift)).ToArbitrary();

        Check.One(Config.QuickThrowOnFailure.WithMaxTest(500), Prop.ForAll(amounts, one =>
        {
            var left = new Money(one.left, 2, "EUR");
            var right = new Money(one.right * BigInteger.Pow(10, one.shift), 2 + one.shift, "EUR");
            return left.IsAtMost(right) == one.left <= one.right
                && (left + right).IsAtMost(new Money(one.left + one.right, 2, "EUR"))
                && new Money(one.left + one.right, 2, "EUR").IsAtMost(left + right)
                && Money.FromStorage(right.ToStorage()) == right;
        }));
    }

    /// <summary>Plays the attempts for a new investor, and compares what is held with what each accepted one was allowed.</summary>
    private async Task<bool> HoldsAsync(List<Attempt> attempts)
    {
        var investor = (await host.PostAsync("/v2/investors/", People.Natural())).Expect(201).Id;
        long held = 0;
        foreach (var attempt in attempts)
        {
            var invitation = await host.InviteAsync(investor, units: attempt.Units);
            await host.AnswerAsync(invitation, attempt.Income, attempt.NetWorth);
            var signed = await host.SignAsync(invitation);
            var allowed = attempt.Income ? 25_000 : attempt.NetWorth ? 10_000 : 1_000;
            if (signed.Status == 201 != held + attempt.Units <= allowed) return false;
            if (signed.Status != 201) continue;
            if (attempt.Cancelled) await host.SetStatusAsync(signed.Id, "CANCELLATION");
            else held += attempt.Units;
        }
        return held <= 25_000;
    }
}
