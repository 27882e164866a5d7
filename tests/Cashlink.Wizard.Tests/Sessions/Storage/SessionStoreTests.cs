using System.Text.Json;
using Cashlink.Api;
using Cashlink.Wizard.Sessions;
using Cashlink.Wizard.Sessions.Confirmations;
using Cashlink.Wizard.Sessions.Documents;
using Cashlink.Wizard.Sessions.Meetings;
using Cashlink.Wizard.Sessions.Storage;
using Cashlink.Wizard.Tests.Stage;

namespace Cashlink.Wizard.Tests.Sessions.Storage;

public class SessionStoreTests(SandboxFixture sandbox) : StageTest(sandbox)
{
    [Fact]
    public async Task Session_WithEveryFieldSet_ComesBackAsItWas()
    {
        var closed = Everything();
        var refused = RefusedOnce();
        await Stage.Store.AddAsync(closed);
        await Stage.Store.AddAsync(refused);

        Assert.Equal(Fields(closed), Fields((await Stage.Store.FindAsync(closed.Id))!));
        Assert.Equal(Fields(refused), Fields((await Stage.Store.FindAsync(refused.Id))!));
        // A field that is empty in both samples would not be tested.
        Assert.DoesNotContain(
            typeof(WizardSession).GetProperties(), property => IsEmpty(property.GetValue(closed)) && IsEmpty(property.GetValue(refused)));
    }

    [Fact]
    public async Task Session_FieldsThatBecomeNull_AreNullInTheStore()
    {
        var session = Sample.AtStep(WizardStep.Signing);
        session.Sign(Sample.Now);
        await Stage.Store.AddAsync(session);

        session.SigningRefused("units");
        await Stage.Store.SaveAsync(session);

        Assert.Null((await Stage.Store.FindAsync(session.Id))!.SignedAt);
    }

    [Fact]
    public async Task Save_BasedOnAnOlderVersion_WritesNothing()
    {
        var session = Sample.AtStep(WizardStep.Survey);
        await Stage.Store.AddAsync(session);
        var stale = (await Stage.Store.FindAsync(session.Id))!;
        session.LanguageChosen("en");
        await Stage.Store.SaveAsync(session);
        stale.LaunchedAgain(null, null, 7);

        await Assert.ThrowsAsync<SessionConflictException>(() => Stage.Store.SaveAsync(stale, context => context.Journal.Add(new JournalRow
        {
            Id = Guid.CreateVersion7(),
            SessionId = session.Id,
            Sequence = 1,
        })));

        var stored = (await Stage.Store.FindAsync(session.Id))!;
        Assert.Equal(("en", (long?)null, 2L), (stored.Locale, stored.PrefilledUnits, stored.Version));
        Assert.Empty(await Stage.JournalAsync(session.Id));
    }

    [Fact]
    public async Task Add_SecondOpenSessionOfTheSamePair_IsRefused()
    {
        var first = Sample.Session();
        await Stage.Store.AddAsync(first);

        await Assert.ThrowsAsync<SessionConflictException>(() => Stage.Store.AddAsync(Sample.Session()));

        Assert.Equal(first.Id, (await Stage.Store.FindOpenAsync("demo", Scenario.Investor(1), Scenario.Campaign(1)))?.Id);
    }

    [Fact]
    public async Task Add_ManyAtOnce_LeaveOneOpenSession()
    {
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(async () =>
        {
            try
            {
                await Stage.Store.AddAsync(Sample.Session());
                return true;
            }
            catch (SessionConflictException)
            {
                return false;
            }
        })));

        Assert.Single(outcomes, added => added);
    }

    [Fact]
    public async Task Add_AfterTheFirstIsClosed_IsTaken()
    {
        var first = Sample.Session();
        await Stage.Store.AddAsync(first);
        first.Abandon();
        await Stage.Store.SaveAsync(first);
        Assert.Null(await Stage.Store.FindOpenAsync("demo", Scenario.Investor(1), Scenario.Campaign(1)));

        var second = Sample.Session();
        await Stage.Store.AddAsync(second);

        Assert.Equal(second.Id, (await Stage.Store.FindOpenAsync("demo", Scenario.Investor(1), Scenario.Campaign(1)))?.Id);
    }

    [Fact]
    public async Task FindOpen_OfAnotherPartner_IsNull()
    {
        await Stage.Store.AddAsync(Sample.Session());

        Assert.Null(await Stage.Store.FindOpenAsync("other", Scenario.Investor(1), Scenario.Campaign(1)));
    }

    [Fact]
    public async Task Find_UnknownId_IsNull() => Assert.Null(await Stage.Store.FindAsync(Guid.NewGuid()));

    /// <summary>A finished session with all that a session can hold, but for a refusal.</summary>
    internal static WizardSession Everything()
    {
        var session = Sample.Session();
        session.LaunchedAgain("en", "https://portal.example/back", 1_234_567);
        session.BeganBeside(Sample.Now.AddDays(-3));
        session.InvestorKnown(new InvestorProfile(true, KycStatus.Successful));
        session.AdvisorCame("a-17", "Ute Harms", MeetingKind.Advice, Sample.Now.AddTicks(13));
        session.SuitabilityReportNamed(new SuitabilityReport("G-4711", "a-17", "Ute Harms", Sample.Now.AddTicks(14)));
        session.UnitsArrived(
            new UnitsAnswer(1_234_567),
            Sample.Invitation("self_disclosure_monthly_income") with { InvestedBefore = Money.FromDecimal(4711.123m, "EUR", 3) });
        session.SelfDisclosureArrived(new SelfDisclosureAnswer(true, false, Sample.Now.AddTicks(7)));
        session.SurveyArrived(new SurveyResult("2026-11", Scenario.GoodAnswers, SurveyOutcome.NotAppropriate, Sample.Now.AddTicks(8)));
        session.SurveyWaiverArrived("NOT_APPROPRIATE");
        session.Confirmations.DocumentOpened(new DocumentReading("replaced", "hash-1", null, "en", Sample.Now.AddTicks(1)));
        session.Confirmations.DocumentReplaced("replaced", Sample.Now.AddTicks(2));
        session.Confirmations.DocumentOpened(new DocumentReading("costs", "hash-2", 7, "en", Sample.Now.AddTicks(3)), new CostsVersion("costs-7", 7));
        session.Confirmations.DocumentWaived(new DocumentWaiver("terms", "hash-3", Sample.Now.AddTicks(4)));
        session.Confirmations.RisksAcknowledged(new RiskAcknowledgement("Lena Hoffmann", "Lübeck", Sample.Now.AddTicks(5), "sheet", "hash-4"));
        session.Sign(Sample.Now.AddTicks(9));
        session.InvestmentArrived(Sample.Investment("SOMETHING_NEW", Sample.Now.AddTicks(10)));
        session.StatusRead(Sample.Investment("ACCEPTED", Sample.Now.AddTicks(11)));
        session.WalletAdded(new AddedWallet(Scenario.Wallet(1), "0x52908400098527886E0F7030069857D2E4169EE7"));
        session.WalletArrived(Scenario.Wallet(1));
        session.DeclareWithdrawal(Sample.Now.AddTicks(12), "Lena Hoffmann", "lena@example.org");
        session.MailWanted(new MailContact("lena@example.org", "secret", Sample.Now.AddTicks(13), Sample.Now.AddTicks(14)));
        return session;
    }

    private static WizardSession RefusedOnce()
    {
        var session = Sample.AtStep(WizardStep.Signing);
        session.Sign(Sample.Now);
        session.SigningRefused("units, survey");
        session.AdvisorCame("a-17", "Ute Harms", MeetingKind.Advice, Sample.Now);
        session.Abandon();
        return session;
    }

    /// <summary>All that the session holds, the steps' part by what they keep.</summary>
    private static string Fields(WizardSession session) => string.Join('\n',
    [
        .. typeof(WizardSession).GetProperties().Where(property => property.Name != nameof(WizardSession.Steps))
            .Select(property => $"{property.Name}: {JsonSerializer.Serialize(property.GetValue(session))}"),
        JsonSerializer.Serialize((session.Units, session.SelfDisclosure, session.Survey, session.SurveyWaiver, session.WalletId), Fielded),
        JsonSerializer.Serialize((session.SelfDisclosureRequired, session.SurveyRequired, session.AddedWallet), Fielded),
    ]);

    private static readonly JsonSerializerOptions Fielded = new() { IncludeFields = true };

    private static bool IsEmpty(object? value) => value switch
    {
        null or "" or false => true,
        Guid id => id == Guid.Empty,
        System.Collections.ICollection list => list.Count == 0,
        _ => false,
    };
}
