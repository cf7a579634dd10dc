using LearnClinicalAI.Server.Features.Quizzes;
using Microsoft.EntityFrameworkCore;

namespace LearnClinicalAI.Server.Data;

internal abstract partial class LearnDb
{
    public DbSet<QuizAttempt> QuizAttempts => Set<QuizAttempt>();
    public DbSet<QuizSave> QuizSaves => Set<QuizSave>();
}
