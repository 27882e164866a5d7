using Cashlink.Wizard.Sessions;
using Cashlink.Wizard.Tests.Stage;

namespace Cashlink.Wizard.Tests.Sessions;

public sealed class WizardSessionTests
{
    public static TheoryData<string, WizardStep> WritesAfterSigning { get; } = new()
    {
        { "units", WizardStep.Wallet },
        { "self-disclosure", WizardStep.Wallet },
        { "survey", WizardStep.Wallet },
        { "waiver", WizardStep.Wallet },
        { "sign", WizardStep.Wallet },
        { "units", WizardStep.Status },
        { "self-disclosure", WizardStep.Status },
        { "survey", WizardStep.Status },
        { "waiver", WizardStep.Status },
        { "sign", WizardStep.Status },
        { "investment", WizardStep.Status },
    };

    [Theory]
    [MemberData(nameof(WritesAfterSigning))]
    public void Write_AfterSigning_ThrowsAndChangesNothing(string write, WizardStep at)
    {
        var session = Sample.AtStep(at);
        var before = Facts(session);

        Assert.Throws<InvalidOperationException>(() => Write(session, write));

        Assert.Equal(before, Facts(session));
    }

    [Fact]
    public void UnitsArrived_OtherUnits_DropTheSelfDisclosureAndKeepTheSurvey()
    {
        var session = Sample.AtStep(WizardStep.Signing);

        session.UnitsArrived(new UnitsAnswer(2_000), Sample.Invitation("self_disclosure_monthly_income"));

        Assert.Null(session.SelfDisclosure);
        Assert.NotNull(session.Survey);
        Assert.Equal(WizardStep.SelfDisclosure, StepOrder.Next(session));
    }

    [Fact]
    public void UnitsArrived_SameUnits_KeepTheSelfDisclosure()
    {
        var session = Sample.AtStep(WizardStep.Signing);

        session.UnitsArrived(new UnitsAnswer(1_100), Sample.Invitation("self_disclosure_monthly_income"));

        Assert.NotNull(session.SelfDisclosure);
    }

    [Fact]
    public void Sign_StepsUnfinished_ThrowsAndStaysActive()
    {
        var session = Sample.AtStep(WizardStep.Survey);

        Assert.Throws<InvalidOperationException>(() => session.Sign(Sample.Now));

        Assert.Equal(SessionPhase.Active, session.Phase);
        Assert.Null(session.SignedAt);
    }

    [Fact]
    public void Sign_EverythingFinished_FixesTheMoment()
    {
        var session = Sample.AtStep(WizardStep.Signing);

        session.Sign(Sample.Now);

        Assert.Equal((SessionPhase.Signed, Sample.Now), (session.Phase, session.SignedAt));
    }

    [Fact]
    public void SigningRefused_NoInvestmentYet_OpensTheSessionAgain()
    {
        var session = Sample.AtStep(WizardStep.Signing);
        session.Sign(Sample.Now);

        session.SigningRefused("units");

        Assert.Equal((SessionPhase.Active, (DateTimeOffset?)null, "units"), (session.Phase, session.SignedAt, session.SigningRefusal));
        Assert.Equal(WizardStep.Signing, StepOrder.Next(session));
    }

    [Fact]
    public void SigningRefused_InvestmentExists_Throws() =>
        Assert.Throws<InvalidOperationException>(() => Sample.AtStep(WizardStep.Wallet).SigningRefused("units"));

    [Theory]
    [InlineData("units")]
    [InlineData("self-disclosure")]
    [InlineData("survey")]
    [InlineData("sign")]
    public void Write_AfterARefusedSignature_ForgetsTheRefusal(string write)
    {
        var session = Sample.AtStep(WizardStep.Signing);
        session.Sign(Sample.Now);
        session.SigningRefused("units");

        Write(session, write);

        Assert.Null(session.SigningRefusal);
    }

    [Fact]
    public void WalletArrived_BeforeSigning_Throws() =>
        Assert.Throws<InvalidOperationException>(() => Sample.AtStep(WizardStep.Signing).WalletArrived(Scenario.Wallet(1)));

    [Fact]
    public void WalletArrived_AfterSigning_ClosesTheSession()
    {
        var session = Sample.AtStep(WizardStep.Wallet);

        session.WalletArrived(Scenario.Wallet(1));

        Assert.Equal((SessionPhase.Closed, Scenario.Wallet(1)), (session.Phase, session.WalletId));
    }

    [Fact]
    public void StatusRead_OlderReport_ChangesNothing()
    {
        var session = Sample.AtStep(WizardStep.Status);
        Assert.True(session.StatusRead(Sample.Investment("ACCEPTED", Sample.Now.AddMinutes(2))));

        Assert.False(session.StatusRead(Sample.Investment("WAITING_FOR_ACCEPTANCE", Sample.Now.AddMinutes(1))));

        Assert.Equal("ACCEPTED", session.Investment?.Status.Value);
        Assert.Equal(Sample.Now.AddMinutes(2), session.Investment?.ChangedAt);
    }

    [Fact]
    public void StatusRead_NewerReport_IsTakenAndSaysThatItChanged()
    {
        var session = Sample.AtStep(WizardStep.Status);
        session.StatusRead(Sample.Investment("ACCEPTED", Sample.Now));

        Assert.True(session.StatusRead(Sample.Investment("PAID", Sample.Now.AddTicks(1))));
        Assert.False(session.StatusRead(Sample.Investment("PAID", Sample.Now.AddTicks(1))));

        Assert.Equal("PAID", session.Investment?.Status.Value);
    }

    [Fact]
    public void StatusRead_ReportWithoutATime_IsTakenAsTheLatest()
    {
        var session = Sample.AtStep(WizardStep.Status);
        session.StatusRead(Sample.Investment("ACCEPTED", Sample.Now));

        Assert.True(session.StatusRead(Sample.Investment("PAID")));

        Assert.Equal("PAID", session.Investment?.Status.Value);
    }

    [Fact]
    public void LaunchedAgain_NothingSaid_KeepsWhatWasSaidBefore()
    {
        var session = Sample.Session();
        session.LaunchedAgain("en", "https://portal.example/back", 42);

        session.LaunchedAgain(null, null, null);

        Assert.Equal(("en", "https://portal.example/back", 42L), (session.Locale, session.ReturnUrl, session.PrefilledUnits));
    }

    private static void Write(WizardSession session, string what)
    {
        switch (what)
        {
            case "units":
                session.UnitsArrived(new UnitsAnswer(5), Sample.Invitation());
                break;
            case "self-disclosure":
                session.SelfDisclosureArrived(new SelfDisclosureAnswer(false, true, Sample.Now.AddDays(1)));
                break;
            case "survey":
                session.SurveyArrived(Sample.Survey(SurveyOutcome.NotAppropriate));
                break;
            case "waiver":
                session.SurveyWaiverArrived("WAIVER");
                break;
            case "sign":
                session.Sign(Sample.Now.AddDays(1));
                break;
            case "investment":
                session.InvestmentArrived(Sample.Investment("PAID", Sample.Now.AddDays(1)));
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(what), what, null);
        }
    }

    private static string Facts(WizardSession session) => string.Join(
        '\n', typeof(WizardSession).GetProperties().Select(property => $"{property.Name}: {property.GetValue(session)}"));
}
